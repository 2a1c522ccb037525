package dev.renewal.policy;

import dev.renewal.credit.KnownWords;
import dev.renewal.fact.Trace;
import dev.renewal.fee.PaymentFindings;
import dev.renewal.fee.PaymentHistory;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what an answer says of a record whatever its rules are and whatever the standing is: words that the credential does not
 * know, items that may be recorded twice, payments without effect.
 *
 * <p>The registry reports it before it asks the rules. Immutable and thread-safe.
 */
public final class RecordFindings {
    private final KnownWords words;
    private final boolean feesKnown;
    private final Set<String> quoted;
    private final Set<String> read;

    /**
     * Takes the words of a credential.
     *
     * @param vocabulary the vocabulary; without one, no word is unknown
     */
    public RecordFindings(Optional<Vocabulary> vocabulary) {
        Vocabulary known = Objects.requireNonNull(vocabulary, "vocabulary").orElse(null);
        this.words = known == null ? KnownWords.any() : known.ofActivities();
        this.feesKnown = known != null;
        this.quoted = known == null ? Set.of() : known.feesQuoted();
        this.read = known == null ? Set.of() : known.feesRead();
    }

    /**
     * Reports what is found.
     *
     * @param known the record as it is known on the as-of date
     * @param trace the trace of the answer, which takes the findings
     */
    public void report(Certification known, Trace trace) {
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(trace, "trace");
        words.judge(known.activities(), trace);
        if (known.payments().isEmpty()) {
            return;
        }
        PaymentFindings payments = new PaymentFindings(trace);
        payments.ofRecord(PaymentHistory.of(known.payments()));
        if (feesKnown) {
            payments.unknownFees(known.payments(), quoted, read);
        }
    }
}
