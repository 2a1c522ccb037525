package dev.renewal.rules.aama;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Holder;
import dev.renewal.policy.InputKey;

/** Says whether the examination is closed to a holder who failed it as often as AAMA allows. */
final class AttemptsUsedUp implements Resolvable<Holder.Rule<Boolean>> {
    @Override
    public Holder.Rule<Boolean> asOf(FactsAsOf facts) {
        return new AsOf(facts.get(AamaFacts.EXAM_ATTEMPTS), facts.get(AamaFacts.EXAM_RE_ENROLMENT));
    }

    private record AsOf(Sourced<Integer> attempts, Sourced<String> reEnrolment) implements Holder.Rule<Boolean> {
        @Override
        public Boolean of(Holder holder) {
            Trace trace = holder.trace();
            int failed =
                    holder.certification().input(InputKey.FAILED_EXAM_ATTEMPTS).orElse(0);
            trace.given("failed_exam_attempts", failed);
            if (failed < trace.use(attempts)) {
                return false;
            }
            String reopened = trace.isEstablished(reEnrolment) ? " " + trace.use(reEnrolment) : "";
            trace.remark(attempts, "The examination is closed after " + failed + " failed attempts." + reopened);
            return true;
        }
    }
}
