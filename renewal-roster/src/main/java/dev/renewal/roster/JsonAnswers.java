package dev.renewal.roster;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Condition;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Trait;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Step;
import dev.renewal.term.DateRange;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What is written of answers in JSON. */
final class JsonAnswers {
    private JsonAnswers() {}

    static void answer(Answer answer, JsonObject json) throws IOException {
        Assessment assessment = answer.assessment();
        json.text("holder_id", answer.holderId());
        json.text("credential", assessment.credential().toString());
        json.day("as_of", assessment.asOf());
        json.label("standing", assessment.standing().label());
        json.yesOrNo("may_use_title", assessment.mayUseTitle().orElse(null));
        json.textIfAny("standing_of_body", assessment.bodyWord());
        json.object("term", assessment.term().orElse(null), JsonAnswers::term);
        json.objects("deadlines", assessment.deadlines(), JsonAnswers::deadline);
        json.objects("options", assessment.options(), JsonAnswers::option);
        json.object("next", assessment.nextStep().orElse(null), JsonAnswers::next);
        json.objects("findings", assessment.findings(), JsonAnswers::finding);
        json.sharedObjects("notes", assessment.notes(), JsonAnswers::note);
        if (answer.rejectedRows() > 0) {
            json.number("rejected_rows", answer.rejectedRows());
        }
        if (answer.laterRows() > 0) {
            json.number("later_rows", answer.laterRows());
        }
    }

    private static void term(DateRange term, JsonObject json) throws IOException {
        json.day("start", term.start());
        json.day("end", term.end());
    }

    private static void deadline(Deadline deadline, JsonObject json) throws IOException {
        json.label("kind", deadline.kind().name());
        json.day("on", deadline.on());
        json.labels("routes", deadline.routes());
        json.yesOrNo("met", deadline.isMet());
    }

    private static void option(RenewalOption option, JsonObject json) throws IOException {
        json.label("route", option.route().name());
        json.yesOrNo("open", option.isOpen());
        json.day("opens", option.opens());
        json.day("closes", option.closes().orElse(null));
        json.day("earn_by", option.earnBy().orElse(null));
        json.objects("requirements", option.shortfall().requirements(), JsonAnswers::requirement);
        json.objectsIfAny("conditions", option.shortfall().conditions(), JsonAnswers::condition);
        json.yesOrNo("complete", option.shortfall().isComplete());
        json.amount("minimum_additional", option.shortfall().minimumAdditional().amount());
        json.objects("plan", option.shortfall().plan(), JsonAnswers::planLine);
        json.yesOrNo("can_still_be_satisfied", option.canStillBeSatisfied());
        json.amount("surplus", option.shortfall().surplus().amount());
        json.object("fees", option.fees(), JsonAnswers::fees);
        json.objects("steps", option.steps(), JsonAnswers::step);
        json.objects("uncounted", option.shortfall().uncounted(), JsonAnswers::uncounted);
    }

    private static void requirement(Requirement requirement, JsonObject json) throws IOException {
        json.label("id", requirement.id());
        json.amount("required", requirement.required().map(Credits::amount).orElse(null));
        json.amount("counted", requirement.counted().amount());
        json.amount("missing", requirement.missing().map(Credits::amount).orElse(null));
    }

    private static void condition(Condition condition, JsonObject json) throws IOException {
        json.label("id", condition.id());
        json.yesOrNo("met", condition.unknown() ? null : condition.met());
    }

    private static void planLine(PlanLine line, JsonObject json) throws IOException {
        json.amount("credits", line.credits().amount());
        json.label("unit", line.credits().unit().name());
        for (Trait trait : line.traits()) {
            json.label(trait.attribute(), trait.value());
        }
        for (Trait trait : line.without()) {
            json.label("not_" + trait.attribute(), trait.value());
        }
    }

    private static void fees(FeeQuote fees, JsonObject json) throws IOException {
        json.amount("known_total", fees.knownTotal().amount());
        json.label("currency", fees.currency().getCurrencyCode());
        json.yesOrNo("complete", fees.isComplete());
        json.objects("lines", fees.lines(), JsonAnswers::feeLine);
    }

    private static void feeLine(FeeLine line, JsonObject json) throws IOException {
        json.label("fee", line.fee());
        json.amount("amount", line.amount().map(Money::amount).orElse(null));
        json.day("due", line.due().orElse(null));
        json.objectsIfAny("later", line.later(), JsonAnswers::later);
    }

    private static void later(FeeLine.Later change, JsonObject json) throws IOException {
        json.day("from", change.from());
        json.amount("amount", change.amount().map(Money::amount).orElse(null));
    }

    private static void step(Step step, JsonObject json) throws IOException {
        json.label("action", step.action().label());
        json.day("by", step.by().orElse(null));
        json.day("advised_by", step.advisedBy().orElse(null));
        json.yesOrNo("done", step.done());
        json.label("text", step.text());
    }

    private static void uncounted(Disallowance activity, JsonObject json) throws IOException {
        json.text("activity_id", activity.activityKey().orElse(null));
        json.label("code", activity.code());
        json.text("text", activity.reason());
    }

    private static void next(NextStep next, JsonObject json) throws IOException {
        json.label("route", next.route().name());
        json.label("action", next.step().action().label());
        json.day("by", next.step().by().orElse(null));
    }

    private static void finding(Finding finding, JsonObject json) throws IOException {
        json.label("code", finding.code());
        json.label("item", finding.item().label());
        json.text("key", finding.key());
        json.text("text", finding.sentence());
        json.textIfAny("nearest", finding.nearest());
    }

    static void note(Note note, JsonObject json) throws IOException {
        json.text("rule", note.key());
        json.label("grade", note.grade().label());
        json.text("text", note.text());
        json.text("source", sources(note.sources()));
    }

    private static String sources(List<Citation> sources) {
        return sources.isEmpty()
                ? null
                : sources.stream().map(Citation::toString).collect(Collectors.joining("; "));
    }
}
