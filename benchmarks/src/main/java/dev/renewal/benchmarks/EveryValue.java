package dev.renewal.benchmarks;

import dev.renewal.credit.Condition;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Step;
import org.openjdk.jmh.infra.Blackhole;

/** Reads every value and every note of an answer, so that none of it can be left uncomputed. */
final class EveryValue {
    private EveryValue() {}

    static void of(Assessment answer, Blackhole sink) {
        sink.consume(answer.key());
        sink.consume(answer.credential());
        sink.consume(answer.asOf());
        sink.consume(answer.standing());
        sink.consume(answer.bodyWord());
        sink.consume(answer.mayUseTitle());
        sink.consume(answer.nextStep());
        for (Finding finding : answer.findings()) {
            sink.consume(finding);
        }
        answer.term().ifPresent(term -> {
            sink.consume(term.start());
            sink.consume(term.end());
        });
        for (Deadline deadline : answer.deadlines()) {
            sink.consume(deadline.kind());
            sink.consume(deadline.on());
            sink.consume(deadline.routes());
            sink.consume(deadline.isMet());
        }
        for (RenewalOption option : answer.options()) {
            of(option, sink);
        }
        for (Note note : answer.notes()) {
            sink.consume(note.key());
            sink.consume(note.grade());
            sink.consume(note.text());
            sink.consume(note.sources());
        }
    }

    private static void of(RenewalOption option, Blackhole sink) {
        sink.consume(option.route());
        sink.consume(option.opens());
        sink.consume(option.closes());
        sink.consume(option.isOpen());
        sink.consume(option.earnBy());
        sink.consume(option.canStillBeSatisfied());
        of(option.shortfall(), sink);
        of(option.fees(), sink);
        for (Step step : option.steps()) {
            sink.consume(step.action());
            sink.consume(step.text());
            sink.consume(step.by());
            sink.consume(step.advisedBy());
            sink.consume(step.done());
        }
    }

    private static void of(Shortfall shortfall, Blackhole sink) {
        for (Requirement requirement : shortfall.requirements()) {
            sink.consume(requirement.id());
            sink.consume(requirement.required());
            sink.consume(requirement.counted());
            sink.consume(requirement.missing());
        }
        sink.consume(shortfall.minimumAdditional());
        sink.consume(shortfall.surplus());
        for (PlanLine line : shortfall.plan()) {
            sink.consume(line.credits());
            sink.consume(line.traits());
            sink.consume(line.without());
        }
        for (Condition condition : shortfall.conditions()) {
            sink.consume(condition.id());
            sink.consume(condition.met());
        }
        for (Disallowance uncounted : shortfall.uncounted()) {
            sink.consume(uncounted.activity());
            sink.consume(uncounted.code());
            sink.consume(uncounted.reason());
        }
    }

    private static void of(FeeQuote fees, Blackhole sink) {
        for (FeeLine line : fees.lines()) {
            sink.consume(line.fee());
            sink.consume(line.amount());
            sink.consume(line.due());
            sink.consume(line.later());
        }
        sink.consume(fees.knownTotal());
        sink.consume(fees.total());
    }
}
