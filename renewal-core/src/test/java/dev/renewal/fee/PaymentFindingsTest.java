package dev.renewal.fee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Money;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Trace;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of payments, whatever their fee is for. */
class PaymentFindingsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    private final Trace trace =
            Trace.explaining(FactsAsOf.of(TermFacts.table(), FIRST.plusYears(1), FactsAsOf.STALE_AFTER));

    @ParameterizedTest
    @CsvSource({
        "1 dues 75, ''",
        "1 dues 0, payment-nothing 2024-03-01",
        "1 dues 0 k, payment-nothing k",
        "1 dues 0; 2 other 0, payment-nothing 2024-03-01; payment-nothing 2024-03-02",
        "1 dues -75, refund-unmatched 2024-03-01",
        "1 dues -75 k, refund-unmatched k",
        "1 dues 75; 2 dues -75, ''",
        "1 dues 75; 2 dues -75; 2 dues -75 k, refund-unmatched k",
        "1 dues 75; 1 dues 75, possible-duplicate 2024-03-01",
        "1 dues 75; 1 dues 75; 1 dues 75, possible-duplicate 2024-03-01",
        "1 dues 75; 1 other 75, ''",
        "1 dues 75; 1 dues 75.01, ''",
        "1 dues 75; 2 dues 75, ''",
        "1 dues 75 k; 1 dues 75, ''",
        "1 dues 75 k; 1 dues 75 l, ''",
        "1 dues 75; 1 Dues 75.00, possible-duplicate 2024-03-01",
        "1 dues 75; 1 other 60; 1 dues 75; 1 other 60, possible-duplicate 2024-03-01; possible-duplicate 2024-03-01",
        "1 dues 75; 1 dues 75; 2 dues 75; 2 dues 75, possible-duplicate 2024-03-01; possible-duplicate 2024-03-02",
        "1 dues 0; 1 dues 0, payment-nothing 2024-03-01; payment-nothing 2024-03-01; possible-duplicate 2024-03-01",
        "1 dues -9; 1 dues -9, possible-duplicate 2024-03-01; refund-unmatched 2024-03-01; refund-unmatched 2024-03-01",
    })
    void eachPaymentThatDoesNothingAndEachGroupOfEqualOnesIsReported(String payments, String findings) {
        new PaymentFindings(trace).ofRecord(history(payments));
        assertThat(found()).isEqualTo(findings);
    }

    @Test
    void eachPaymentThatFindsNoUnpaidFeeIsReported() {
        PaymentFindings findings = new PaymentFindings(trace);
        for (Payment payment : history("1 dues 75; 1 dues 75; 2 dues 75 k").payments()) {
            findings.unused(payment);
        }
        assertThat(found()).isEqualTo("payment-unused 2024-03-01; payment-unused 2024-03-01; payment-unused k");
    }

    @ParameterizedTest
    @CsvSource({
        "1 dues 75, ''",
        "1 exam 75, ''",
        "1 due 75, unknown-fee due near dues",
        "1 membership 75, unknown-fee membership",
        "1 due 75; 2 due 0; 3 Due 75, unknown-fee due near dues",
    })
    void eachNameThatIsNeitherQuotedNorReadIsReportedOnce(String payments, String findings) {
        new PaymentFindings(trace).unknownFees(history(payments).payments(), Set.of("exam"), Set.of("dues"));
        assertThat(found()).isEqualTo(findings);
    }

    @Test
    void whatBecameOfARefundIsAccountedFor() {
        PaymentHistory history = history("1 dues 75; 2 dues -75; 3 dues -75; 4 dues 0");
        new PaymentFindings(trace).ofRecord(history);
        assertThat(history.payments().stream()
                        .map(payment -> trace.fates(payment).stream()
                                .map(Fate::toText)
                                .toList()
                                .toString()))
                .containsExactly(
                        "[not used: The refund of 2024-03-02 took it back. [taken-back]]",
                        "[takes back the payment of 2024-03-01]",
                        "[not used: No earlier payment of the opposite amount is left to take back. [refund-unmatched]]",
                        "[not used: Its amount is zero. [payment-nothing]]");
    }

    @Test
    void sentencesAreForPeople() {
        new PaymentFindings(trace).ofRecord(history("1 dues 75; 1 dues 75; 2 dues -9"));
        assertThat(trace.findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "The payment of the fee dues on 2024-03-01 (USD 75.00) is recorded more than once without a key;"
                                + " each of them counts.",
                        "The refund of the fee dues on 2024-03-02 (USD -9.00) does nothing. No earlier payment of the"
                                + " opposite amount is left to take back.");
    }

    private String found() {
        List<String> findings = new ArrayList<>();
        for (Finding finding : trace.findings()) {
            Optional<String> near = finding.nearest();
            findings.add(finding.code() + " " + finding.key()
                    + near.map(word -> " near " + word).orElse(""));
            assertThat(finding.item())
                    .isEqualTo(finding.code().equals("unknown-fee") ? Finding.Item.WORD : Finding.Item.PAYMENT);
        }
        return String.join("; ", findings);
    }

    private static PaymentHistory history(String written) {
        List<Payment> payments = new ArrayList<>();
        for (String each : written.split("; ")) {
            String[] words = each.split(" ");
            LocalDate day = FIRST.plusDays(Integer.parseInt(words[0]) - 1L);
            Payment payment = Payment.of(day, words[1], Money.of(words[2], "USD"));
            payments.add(words.length == 4 ? payment.withKey(words[3]) : payment);
        }
        return PaymentHistory.of(payments);
    }
}
