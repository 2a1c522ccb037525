package dev.renewal;

import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.RecordFindings;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Vocabulary;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A small cache of the rules of one credential, by as-of date. A batch asks for one date, or for a few.
 *
 * <p>Thread-safe without locks: entries have only final fields, so a thread sees an entry completely or not at all. If it
 * sees none, it resolves the rules again.
 */
final class RulesByDate {
    /** The size of the cache; a power of two. */
    private static final int DATES = 16;

    private final CredentialId credential;
    private final RenewalPolicy policy;
    private final FactTable facts;
    private final Resolved[] byDay = new Resolved[DATES];

    /** The facts as of a date, the rules made from them, and what is found in a record whatever they say. */
    record Resolved(FactsAsOf facts, Rules rules, RecordFindings findings) {}

    RulesByDate(CredentialId credential, RenewalPolicy policy, FactTable facts) {
        this.credential = credential;
        this.policy = policy;
        this.facts = facts;
    }

    /** Returns the rules as of a date. If the policy fails, the exception names it. */
    Resolved asOf(LocalDate date) {
        int place = (int) date.toEpochDay() & DATES - 1;
        Resolved known = byDay[place];
        if (known == null || known.facts.asOf() != date && !known.facts.asOf().equals(date)) {
            FactsAsOf resolved = FactsAsOf.of(facts, date, policy.staleAfter());
            known = new Resolved(resolved, rules(resolved), new RecordFindings(vocabulary()));
            byDay[place] = known;
        }
        return known;
    }

    private Rules rules(FactsAsOf resolved) {
        Rules rules;
        try {
            rules = policy.rules(credential, resolved);
        } catch (RuntimeException failed) {
            throw new IllegalStateException(failure(resolved) + " failed: " + LoadFindings.described(failed), failed);
        }
        if (rules == null) {
            throw new IllegalStateException(failure(resolved) + " returned null");
        }
        return rules;
    }

    /** Returns the words that the credential knows. If the policy fails, the exception names it. */
    Optional<Vocabulary> vocabulary() {
        Optional<Vocabulary> stated;
        try {
            stated = policy.vocabulary(credential);
        } catch (RuntimeException failed) {
            throw new IllegalStateException(asked() + " failed: " + LoadFindings.described(failed), failed);
        }
        if (stated == null) {
            throw new IllegalStateException(asked() + " returned null");
        }
        return stated;
    }

    private String asked() {
        return PolicySource.of(policy) + ": vocabulary() of " + credential;
    }

    private String failure(FactsAsOf resolved) {
        return PolicySource.of(policy) + ": rules() of " + credential + " as of " + resolved.asOf();
    }
}
