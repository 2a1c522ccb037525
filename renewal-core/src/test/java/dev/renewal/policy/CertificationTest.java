package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificationTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Certification HOLDER = Certification.of("tst:one", DAY);

    @Test
    void theOrderInWhichActivitiesOfDifferentDaysAreGivenDoesNotMatter() {
        Activity early = Activity.of(DAY, Credits.of("2", "ceu"));
        Activity late = Activity.of(DAY.plusDays(1), Credits.of("1", "ceu"));
        assertThat(HOLDER.withActivities(List.of(late, early)))
                .isEqualTo(HOLDER.withActivity(early).withActivity(late))
                .isEqualTo(HOLDER.withActivity(late).withActivity(early));
        assertThat(HOLDER.withActivities(List.of(late, early)).activities()).containsExactly(early, late);
    }

    @Test
    void theOrderInWhichPaymentsOfDifferentDaysAreGivenDoesNotMatter() {
        Payment early = new Payment(DAY, "annual", Money.of("60", "USD"));
        Payment late = new Payment(DAY.plusDays(1), "annual", Money.of("75", "USD"));
        assertThat(HOLDER.withPayments(List.of(late, early)))
                .isEqualTo(HOLDER.withPayment(late).withPayment(early));
        assertThat(HOLDER.withPayments(List.of(late, early)).payments()).containsExactly(early, late);
    }

    @Test
    void activitiesOfOneDayStayInTheOrderInWhichTheyAreGiven() {
        Activity one = Activity.of(DAY, Credits.of("2", "ceu"));
        Activity other = Activity.of(DAY, Credits.of("1", "ceu"));
        assertThat(HOLDER.withActivity(one).withActivity(other).activities()).containsExactly(one, other);
        assertThat(HOLDER.withActivity(other).withActivity(one).activities()).containsExactly(other, one);
    }
}
