package dev.renewal.rules.aamp;

import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Holder;
import dev.renewal.term.Anchor;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The group of a certificate, whose terms all end on one date of the year, and the term that follows from it. */
final class CertificateGroup {
    /** Finds printed expirations, and the terms of certificates of which no group is known. */
    static final TermRule WITHOUT_GROUP =
            TermRule.lasting(AampFacts.TERM_LENGTH).onGridFrom(Anchor.CERTIFIED_OR_REINSTATED);

    private CertificateGroup() {}

    /** Returns the month that names the group: as the host says, or else that of the latest known printed expiration. */
    private static int monthOrNone(TermRule.AsOf terms, Holder holder) {
        Trace trace = holder.trace();
        int given = holder.certification().input(AampPolicy.GROUP_MONTH).orElse(0);
        if (given > 0) {
            trace.given(AampPolicy.GROUP_MONTH.name(), given);
            return given;
        }
        return terms.latestPrinted(holder.history(), trace)
                .map(LocalDate::getMonthValue)
                .filter(AampFacts.TERM_ENDS::containsKey)
                .orElse(0);
    }

    /** Says of a holder that neither the group nor the end of the term is known. */
    static final class Unknown implements Resolvable<Holder.Rule<Boolean>> {
        @Override
        public Holder.Rule<Boolean> asOf(FactsAsOf facts) {
            TermRule.AsOf terms = WITHOUT_GROUP.asOf(facts);
            return holder -> monthOrNone(terms, holder) == 0
                    && terms.printedInUse(holder.history(), holder.trace()).isEmpty();
        }
    }

    /** Finds the term of a holder whose group is known, or whose term ends on a printed expiration. */
    static final class Term implements Resolvable<Holder.Rule<RunningTerm>> {
        @Override
        public Holder.Rule<RunningTerm> asOf(FactsAsOf facts) {
            TermRule.AsOf withoutGroup = WITHOUT_GROUP.asOf(facts);
            Sourced<String> first = facts.get(AampFacts.TERM_FIRST);
            Map<Integer, TermRule.AsOf> byMonth = new HashMap<>();
            AampFacts.TERM_ENDS.forEach(
                    (month, end) -> byMonth.put(month, ofGroup(end).asOf(facts)));
            return holder -> {
                TermRule.AsOf ofGroup = byMonth.get(monthOrNone(withoutGroup, holder));
                if (ofGroup == null) {
                    return withoutGroup
                            .printedOnly(holder.history(), holder.trace())
                            .orElseThrow();
                }
                RunningTerm term = ofGroup.running(holder.history(), holder.trace());
                boolean isFirst = term.dates().start().equals(holder.history().certifiedOrReinstatedOn());
                if (isFirst && term.basis() == RunningTerm.Basis.COMPUTED) {
                    holder.trace().cite(first);
                }
                return term;
            };
        }

        private static TermRule ofGroup(FactKey<LocalDate> end) {
            return WITHOUT_GROUP
                    .endingOnLast(List.of(end))
                    .citingRenewal(AampFacts.TERM_EARLY)
                    .citingReinstatement(AampFacts.TERM_EARLY);
        }
    }
}
