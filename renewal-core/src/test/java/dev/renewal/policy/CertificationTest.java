package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.Payment;
import dev.renewal.term.DateRange;
import dev.renewal.term.TermFacts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificationTest {
    private static final LocalDate CERTIFIED = LocalDate.of(2020, 1, 1);
    private static final Certification BARE = Certification.of("test:a", CERTIFIED);
    private static final List<Activity> ACTIVITIES =
            Stream.of(1, 2, 2, 5, 9).map(CertificationTest::activity).toList();
    private static final List<Payment> PAYMENTS =
            Stream.of(1, 2, 2, 5, 9).map(CertificationTest::payment).toList();

    @Test
    void whatIsNotGivenIsNotKnown() {
        assertThat(BARE.key()).isEmpty();
        assertThat(BARE.member()).isEmpty();
        assertThat(BARE.activities()).isEmpty();
        assertThat(BARE.payments()).isEmpty();
        assertThat(BARE.inputs()).isEmpty();
        assertThat(BARE.input(InputKey.FAILED_EXAM_ATTEMPTS)).isEmpty();
    }

    @Test
    void whatIsGivenIsKept() {
        Certification given = BARE.withKey("holder-1")
                .withMember(false)
                .withActivity(activity(3))
                .withPayment(payment(4))
                .with(InputKey.FAILED_EXAM_ATTEMPTS, 0);
        assertThat(given.key()).contains("holder-1");
        assertThat(given.member()).contains(false);
        assertThat(given.activities()).containsExactly(activity(3));
        assertThat(given.payments()).containsExactly(payment(4));
        assertThat(given.inputs()).containsExactly(InputKey.FAILED_EXAM_ATTEMPTS);
        assertThat(given.input(InputKey.FAILED_EXAM_ATTEMPTS)).contains(0);
        assertThat(BARE).hasToString("test:a");
        assertThat(given).hasToString("test:a of holder-1");
    }

    @Test
    void aBlankKeyAndANegativeNumberAreRefused() {
        assertThatThrownBy(() -> BARE.withKey(" "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_KEY");
        assertThatThrownBy(() -> BARE.with(InputKey.FAILED_EXAM_ATTEMPTS, -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_INPUT");
    }

    @Test
    void twoAreEqualWhenAllThatIsKnownIs() {
        List<Certification> different = List.of(
                BARE,
                Certification.of("test:b", CERTIFIED),
                Certification.of("test:a", CERTIFIED.plusDays(1)),
                BARE.withKey("holder-1"),
                BARE.withRenewedOn(day(2)),
                BARE.withNeverRenewed(),
                BARE.withReinstatedOn(day(2)),
                BARE.withPrintedExpiration(day(2)),
                BARE.withMember(true),
                BARE.withMember(false),
                BARE.withActivity(activity(2)),
                BARE.withPayment(payment(2)),
                BARE.with(InputKey.FAILED_EXAM_ATTEMPTS, 1));
        assertThat(different).doesNotHaveDuplicates().doesNotContain((Certification) null);
        assertThat(Certification.of("test:a", CERTIFIED).withMember(true))
                .isEqualTo(BARE.withMember(true))
                .hasSameHashCodeAs(BARE.withMember(true));
        assertThat(BARE.hashCode()).isNotEqualTo(BARE.withMember(true).hashCode());
        assertThat(BARE).isNotEqualTo("test:a");
    }

    @Test
    void entriesStandInTheOrderOfTheirDates() {
        List<Activity> turned = new ArrayList<>(ACTIVITIES);
        Collections.reverse(turned);
        List<Payment> back = new ArrayList<>(PAYMENTS);
        Collections.reverse(back);
        assertThat(BARE.withActivities(turned).activities())
                .extracting(Activity::completedOn)
                .isSorted()
                .hasSize(5);
        assertThat(BARE.withPayments(back).payments())
                .extracting(Payment::paidOn)
                .isSorted()
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 1, 1",
        "1, 1, 1",
        "2, 2, 2",
        "2, 5, 3",
        "3, 4, 0",
        "5, 9, 2",
        "9, 20, 1",
        "10, 20, 0",
        "0, 20, 5"
    })
    void aRangeHoldsItsFirstAndItsLastDay(int first, int last, int count) {
        Certification all = BARE.withActivities(ACTIVITIES).withPayments(PAYMENTS);
        DateRange days = new DateRange(day(first), day(last));
        assertThat(all.activitiesIn(days)).hasSize(count).allMatch(entry -> days.contains(entry.completedOn()));
        assertThat(all.paymentsIn(days)).hasSize(count).allMatch(entry -> days.contains(entry.paidOn()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 3", "8, 4", "9, 5"})
    void whatIsDatedAfterTheAsOfDateIsNotKnownYet(int asOf, int count) {
        Certification all = BARE.withActivities(ACTIVITIES).withPayments(PAYMENTS);
        Certification known = all.knownTo(at(asOf));
        assertThat(known.activities()).isEqualTo(ACTIVITIES.subList(0, count));
        assertThat(known.payments()).isEqualTo(PAYMENTS.subList(0, count));
        assertThat(BARE.withActivities(ACTIVITIES).knownTo(at(asOf)).activities())
                .hasSize(count);
        assertThat(BARE.withPayments(PAYMENTS).knownTo(at(asOf)).payments()).hasSize(count);
        assertThat(BARE.withRenewedOn(day(5))
                        .knownTo(at(asOf))
                        .history()
                        .renewedOn()
                        .isPresent())
                .isEqualTo(asOf >= 5);
    }

    @Test
    void anExplanationHoldsWhatWasGivenAndWhatCameLater() {
        Inquiry explaining = Inquiry.explaining(TermFacts.table(), day(3), Inquiry.VERIFICATION_HOLDS);
        BARE.withRenewedOn(day(2))
                .withReinstatedOn(day(4))
                .withPrintedExpiration(day(8))
                .withMember(true)
                .with(InputKey.FAILED_EXAM_ATTEMPTS, 2)
                .withActivity(activity(6).withKey("course-1"))
                .withPayment(payment(7))
                .knownTo(explaining);
        assertThat(explaining.reasons().toString())
                .contains("certified_on", "renewed_on", "2020-01-03")
                .contains("reinstated_on", "Dated 2020-01-05, after the as-of date.")
                .contains("expires_on", "2020-01-09")
                .contains("member", "failed_exam_attempts")
                .contains("course-1", "Dated 2020-01-07, after the as-of date.")
                .contains("Dated 2020-01-08, after the as-of date.");
    }

    private static Inquiry at(int day) {
        return Inquiry.of(TermFacts.table(), day(day));
    }

    private static LocalDate day(int number) {
        return CERTIFIED.plusDays(number);
    }

    private static Activity activity(int day) {
        return Activity.of(day(day), Credits.of("1", "point"));
    }

    private static Payment payment(int day) {
        return new Payment(day(day), "annual", Money.of("75", "USD"));
    }

    @Test
    void theOrderInWhichActivitiesOfDifferentDaysAreGivenDoesNotMatter() {
        Activity early = Activity.of(CERTIFIED, Credits.of("2", "ceu"));
        Activity late = Activity.of(CERTIFIED.plusDays(1), Credits.of("1", "ceu"));
        assertThat(BARE.withActivities(List.of(late, early)))
                .isEqualTo(BARE.withActivity(early).withActivity(late))
                .isEqualTo(BARE.withActivity(late).withActivity(early));
        assertThat(BARE.withActivities(List.of(late, early)).activities()).containsExactly(early, late);
    }

    @Test
    void paymentsOfOneFeeAreThoseOfItsName() {
        Payment late = new Payment(day(2), "late", Money.of("10", "USD"));
        Certification paid = BARE.withPayments(PAYMENTS).withPayment(late);
        DateRange days = new DateRange(day(2), day(5));
        assertThat(paid.paymentsIn(days)).containsExactly(payment(2), payment(2), late, payment(5));
        assertThat(paid.paymentsIn(days, "annual")).containsExactly(payment(2), payment(2), payment(5));
        assertThat(paid.paymentsIn(days, "late")).containsExactly(late);
        assertThat(paid.paymentsIn(days, "renewal")).isEmpty();
    }

    @Test
    void theOrderInWhichPaymentsOfDifferentDaysAreGivenDoesNotMatter() {
        Payment early = new Payment(CERTIFIED, "annual", Money.of("60", "USD"));
        Payment late = new Payment(CERTIFIED.plusDays(1), "annual", Money.of("75", "USD"));
        assertThat(BARE.withPayments(List.of(late, early)))
                .isEqualTo(BARE.withPayment(late).withPayment(early));
        assertThat(BARE.withPayments(List.of(late, early)).payments()).containsExactly(early, late);
    }

    @Test
    void activitiesOfOneDayStayInTheOrderInWhichTheyAreGiven() {
        Activity one = Activity.of(CERTIFIED, Credits.of("2", "ceu"));
        Activity other = Activity.of(CERTIFIED, Credits.of("1", "ceu"));
        assertThat(BARE.withActivity(one).withActivity(other).activities()).containsExactly(one, other);
        assertThat(BARE.withActivity(other).withActivity(one).activities()).containsExactly(other, one);
    }

    @Test
    void whatIsKnownWithoutLaterPaymentsCanBeSerialized() {
        Certification known = BARE.withPayments(List.of(
                        new Payment(LocalDate.of(2023, 1, 1), "annual", Money.of("75", "USD")),
                        new Payment(LocalDate.of(2024, 1, 1), "annual", Money.of("75", "USD"))))
                .knownTo(Inquiry.of(TermFacts.table(), LocalDate.of(2023, 6, 1)));
        assertThat(known.payments()).hasSize(1).isInstanceOf(Serializable.class);
    }
}
