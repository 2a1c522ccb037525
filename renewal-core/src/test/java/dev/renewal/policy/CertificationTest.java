package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fee.Payment;
import dev.renewal.term.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    void aBuilderMakesTheSameOfWhatAHostHas() {
        Certification inShort = BARE.withKey("holder-1")
                .withRenewedOn(CERTIFIED.plusYears(1))
                .withReinstatedOn(CERTIFIED.plusYears(2))
                .withPrintedExpiration(CERTIFIED.plusYears(3))
                .withMember(true)
                .withActivities(ACTIVITIES)
                .withPayments(PAYMENTS)
                .with(InputKey.FAILED_EXAM_ATTEMPTS, 2);
        Certification built = Certification.builder("TEST:A")
                .key("holder-1")
                .certifiedOn(CERTIFIED)
                .renewedOn(CERTIFIED.plusYears(1))
                .reinstatedOn(CERTIFIED.plusYears(2))
                .printedExpiration(CERTIFIED.plusYears(3))
                .member(true)
                .activities(ACTIVITIES.subList(0, 3))
                .activity(ACTIVITIES.get(3))
                .activity(ACTIVITIES.get(4))
                .payments(PAYMENTS.subList(0, 3))
                .payment(PAYMENTS.get(3))
                .payment(PAYMENTS.get(4))
                .input(InputKey.FAILED_EXAM_ATTEMPTS, 2)
                .build();
        assertThat(built).isEqualTo(inShort);
        assertThat(Certification.builder("test:a")
                        .certifiedOn(CERTIFIED)
                        .neverRenewed(true)
                        .build())
                .isEqualTo(BARE.withNeverRenewed());
    }

    @Test
    void aBuilderTakesNullForWhatIsAbsent() {
        Certification built = Certification.builder(BARE.credential())
                .certifiedOn(CERTIFIED)
                .key(null)
                .certifiedOn(null)
                .renewedOn(null)
                .reinstatedOn(null)
                .printedExpiration(null)
                .neverRenewed(false)
                .member(null)
                .activity(null)
                .activities(null)
                .payment(null)
                .payments(null)
                .input(InputKey.FAILED_EXAM_ATTEMPTS, null)
                .input(InputKey.MEMBER, null)
                .build();
        assertThat(built).isEqualTo(BARE);
    }

    @Test
    void membershipIsAnInputAsWell() {
        Certification member = BARE.withMember(true);
        assertThat(BARE.with(InputKey.MEMBER, true)).isEqualTo(member);
        assertThat(Certification.builder("test:a")
                        .certifiedOn(CERTIFIED)
                        .input(InputKey.MEMBER, true)
                        .build())
                .isEqualTo(member);
        assertThat(member.input(InputKey.MEMBER)).contains(true);
        assertThat(BARE.input(InputKey.MEMBER)).isEmpty();
        assertThat(member.inputs()).isEmpty();
    }

    @Test
    void eachKeyIsThereOnce() {
        Activity course = activity(1).withKey("K");
        Payment paid = payment(1).withKey("K");
        Certification both = BARE.withActivity(course).withPayment(paid);
        assertThat(both.withActivity(activity(2).withKey("k")).activities()).hasSize(2);
        assertThat(both.withPayment(payment(2).withKey("k")).payments()).hasSize(2);
        List<ThrowingCallable> twice = List.of(
                () -> both.withActivity(activity(2).withKey("K")),
                () -> both.withPayment(payment(2).withKey("K")),
                () -> Certification.builder("test:a")
                        .certifiedOn(CERTIFIED)
                        .activity(course)
                        .activity(course)
                        .build());
        assertThat(twice)
                .allSatisfy(each -> assertThatThrownBy(each)
                        .isInstanceOfSatisfying(
                                InvalidInputException.class,
                                refused -> assertThat(refused.code()).isEqualTo("DUPLICATE_KEY")));
    }

    @Test
    void onePaymentGivenTwiceIsTwo() {
        Payment paid = payment(1);
        Certification both = BARE.withPayments(List.of(paid, paid));
        assertThat(both.payments()).containsExactly(paid, paid);
        assertThat(both.payments().get(0)).isNotSameAs(both.payments().get(1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5, 5", "1, 0, 4, 4", "2, 0, 2, 2", "5, 0, 1, 1", "9, 0, 0, 0", "-1, 1, 5, 5"})
    void aRecordCountsWhatItHoldsAfterADay(int day, int events, int activities, int payments) {
        Certification full = BARE.withActivities(ACTIVITIES).withPayments(PAYMENTS);
        assertThat(full.after(CERTIFIED.plusDays(day)))
                .isEqualTo(new Certification.LaterItems(events, activities, payments));
        assertThat(full.after(CERTIFIED.plusDays(day)).total()).isEqualTo(events + activities + payments);
    }

    @Test
    void aBlankKeyAndANegativeNumberAreRefused() {
        assertThatThrownBy(() -> BARE.withKey(" "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_KEY");
        assertThatThrownBy(() -> BARE.with(InputKey.FAILED_EXAM_ATTEMPTS, -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_INPUT");
        assertThatThrownBy(() -> BARE.with(new InputKey<>("quarter", Integer.class, List.of(1, 2, 3, 4)), 5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_INPUT")
                .hasMessageContaining("one of [1, 2, 3, 4]");
    }

    @ParameterizedTest
    @CsvSource({"+10000-01-01", "0000-12-31", "-0001-01-01"})
    void aDateInputLiesInTheYearsThatTextsCanHold(LocalDate day) {
        InputKey<LocalDate> bornOn = new InputKey<>("born_on", LocalDate.class);
        assertThatThrownBy(() ->
                        Certification.of("test:a", LocalDate.of(2024, 2, 29)).with(bornOn, day))
                .hasMessageContaining("born_on")
                .hasMessageContaining("INVALID_DATE");
    }

    @Test
    void twoAreEqualIfEachPartIs() {
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
    void entriesAreInTheOrderOfTheirDates() {
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
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 3", "8, 4", "9, 5"})
    void anActivityOrAPaymentIsKnownFromItsDayOn(int asOf, int count) {
        Certification all = BARE.withActivities(ACTIVITIES).withPayments(PAYMENTS);
        Certification known = all.asKnownOn(day(asOf));
        assertThat(known.activities()).isEqualTo(ACTIVITIES.subList(0, count));
        assertThat(known.payments()).isEqualTo(PAYMENTS.subList(0, count));
        assertThat(BARE.withActivities(ACTIVITIES).asKnownOn(day(asOf)).activities())
                .hasSize(count);
        assertThat(BARE.withPayments(PAYMENTS).asKnownOn(day(asOf)).payments()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        // the renewal is dated 3, the reinstatement 6, the activity 4, the payment 8
        "0, false, false, false, false, 3",
        "2, false, false, false, false, 3",
        "3, true, false, false, false, 4",
        "4, true, false, true, false, 6",
        "5, true, false, true, false, 6",
        "6, true, true, true, false, 8",
        "7, true, true, true, false, 8",
        "8, true, true, true, true, ",
        "9, true, true, true, true, ",
    })
    void eachItemIsKnownFromItsDayOnAndTheNextOneIsNamed(
            int asOf, boolean renewed, boolean reinstated, boolean active, boolean paid, Integer next) {
        Certification all = BARE.withRenewedOn(day(3))
                .withReinstatedOn(day(6))
                .withActivity(activity(4))
                .withPayment(payment(8));
        Certification known = all.asKnownOn(day(asOf));
        assertThat(known.history().renewedOn().isPresent()).isEqualTo(renewed);
        assertThat(known.history().reinstatedOn().isPresent()).isEqualTo(reinstated);
        assertThat(known.activities().isEmpty()).isEqualTo(!active);
        assertThat(known.payments().isEmpty()).isEqualTo(!paid);
        assertThat(all.nextRecordedAfter(day(asOf)).orElse(null)).isEqualTo(next == null ? null : day(next));
        assertThat(known.nextRecordedAfter(day(asOf))).isEmpty();
        if (next == null) {
            assertThat(known).isSameAs(all);
        }
    }

    @Test
    void theCertificationItselfIsRecordedOnItsDay() {
        assertThat(BARE.nextRecordedAfter(CERTIFIED.minusDays(1))).contains(CERTIFIED);
        assertThat(BARE.nextRecordedAfter(CERTIFIED)).isEmpty();
        assertThat(BARE.asKnownOn(CERTIFIED.minusDays(1))).isEqualTo(BARE);
    }

    @Test
    void whatHasNoDateIsKnownOnEveryDay() {
        Certification undated = BARE.withKey("holder-1")
                .withMember(true)
                .withPrintedExpiration(day(8))
                .with(InputKey.FAILED_EXAM_ATTEMPTS, 2);
        Certification known = undated.withRenewedOn(day(3)).asKnownOn(day(2));
        assertThat(known.history().renewedOn()).isEmpty();
        assertThat(known.history().printedExpiration()).contains(day(8));
        assertThat(known.key()).contains("holder-1");
        assertThat(known.member()).contains(true);
        assertThat(known.input(InputKey.FAILED_EXAM_ATTEMPTS)).contains(2);
        assertThat(undated.nextRecordedAfter(day(2))).isEmpty();
    }

    private static LocalDate day(int number) {
        return CERTIFIED.plusDays(number);
    }

    private static Activity activity(int day) {
        return Activity.of(day(day), Credits.of("1", "point"));
    }

    private static Payment payment(int day) {
        return Payment.of(day(day), "annual", Money.of("75", "USD"));
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
    void theOrderInWhichPaymentsOfDifferentDaysAreGivenDoesNotMatter() {
        Payment early = Payment.of(CERTIFIED, "annual", Money.of("60", "USD"));
        Payment late = Payment.of(CERTIFIED.plusDays(1), "annual", Money.of("75", "USD"));
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
                        Payment.of(LocalDate.of(2023, 1, 1), "annual", Money.of("75", "USD")),
                        Payment.of(LocalDate.of(2024, 1, 1), "annual", Money.of("75", "USD"))))
                .asKnownOn(LocalDate.of(2023, 6, 1));
        assertThat(known.payments()).hasSize(1).isInstanceOf(Serializable.class);
    }
}
