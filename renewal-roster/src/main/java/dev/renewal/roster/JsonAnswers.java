package dev.renewal.roster;

import com.fasterxml.jackson.core.JsonGenerator;
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
import dev.renewal.policy.Route;
import dev.renewal.policy.Step;
import dev.renewal.term.DateRange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers as JSON Lines. Amounts are strings, so that no reader turns them into floating point. */
final class JsonAnswers implements ItemWriter<Answer> {
    private static final int BUFFER = 64 * 1024;

    private final OutputStream out;
    private final JsonGenerator json;

    JsonAnswers(OutputStream out) throws IOException {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.json = JsonLines.generator(this.out);
    }

    @Override
    public EntryWriter.Writing prepare(Answer answer) {
        byte[] line = line(answer);
        return () -> out.write(line);
    }

    /** Returns an answer as one line. */
    static byte[] line(Answer answer) {
        return JsonLines.written(to -> {
            try (JsonAnswers writer = new JsonAnswers(to)) {
                writer.write(answer);
            }
        });
    }

    @Override
    public void write(Answer answer) throws IOException {
        Assessment assessment = answer.assessment();
        json.writeStartObject();
        json.writeStringField("holder_id", answer.holderId());
        json.writeStringField("credential", assessment.credential().toString());
        date("as_of", assessment.asOf());
        json.writeStringField("standing", assessment.standing().label());
        yesOrNo("may_use_title", assessment.mayUseTitle());
        if (assessment.bodyWord().isPresent()) {
            json.writeStringField("standing_of_body", assessment.bodyWord().get());
        }
        term(assessment.term().orElse(null));
        deadlines(assessment.deadlines());
        options(assessment.options());
        next(assessment.nextStep().orElse(null));
        findings(assessment.findings());
        notes(assessment.notes(), json);
        if (answer.rejectedRows() > 0) {
            json.writeNumberField("rejected_rows", answer.rejectedRows());
        }
        if (answer.laterRows() > 0) {
            json.writeNumberField("later_rows", answer.laterRows());
        }
        json.writeEndObject();
        JsonLines.endLine(json);
    }

    private void term(DateRange term) throws IOException {
        if (term == null) {
            json.writeNullField("term");
            return;
        }
        json.writeObjectFieldStart("term");
        date("start", term.start());
        date("end", term.end());
        json.writeEndObject();
    }

    private void deadlines(List<Deadline> deadlines) throws IOException {
        json.writeArrayFieldStart("deadlines");
        for (Deadline deadline : deadlines) {
            json.writeStartObject();
            json.writeStringField("kind", deadline.kind().name());
            date("on", deadline.on());
            json.writeArrayFieldStart("routes");
            for (Route route : deadline.routes()) {
                json.writeString(route.name());
            }
            json.writeEndArray();
            json.writeBooleanField("met", deadline.isMet());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void options(List<RenewalOption> options) throws IOException {
        json.writeArrayFieldStart("options");
        for (RenewalOption option : options) {
            json.writeStartObject();
            json.writeStringField("route", option.route().name());
            json.writeBooleanField("open", option.isOpen());
            date("opens", option.opens());
            date("closes", option.closes().orElse(null));
            date("earn_by", option.earnBy().orElse(null));
            requirements(option.shortfall().requirements());
            conditions(option.shortfall().conditions());
            json.writeBooleanField("complete", option.shortfall().isComplete());
            credits("minimum_additional", option.shortfall().minimumAdditional());
            plan(option.shortfall().plan());
            json.writeBooleanField("can_still_be_satisfied", option.canStillBeSatisfied());
            credits("surplus", option.shortfall().surplus());
            fees(option.fees());
            steps(option.steps());
            uncounted(option.shortfall().uncounted());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void requirements(List<Requirement> requirements) throws IOException {
        json.writeArrayFieldStart("requirements");
        for (Requirement requirement : requirements) {
            json.writeStartObject();
            json.writeStringField("id", requirement.id());
            credits("required", requirement.required().orElse(null));
            credits("counted", requirement.counted());
            credits("missing", requirement.missing().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What is required besides credits; absent where nothing is. */
    private void conditions(List<Condition> conditions) throws IOException {
        if (conditions.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("conditions");
        for (Condition condition : conditions) {
            json.writeStartObject();
            json.writeStringField("id", condition.id());
            if (condition.unknown()) {
                json.writeNullField("met");
            } else {
                json.writeBooleanField("met", condition.met());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void plan(List<PlanLine> plan) throws IOException {
        json.writeArrayFieldStart("plan");
        for (PlanLine line : plan) {
            json.writeStartObject();
            credits("credits", line.credits());
            json.writeStringField("unit", line.credits().unit().name());
            for (Trait trait : line.traits()) {
                json.writeStringField(trait.attribute(), trait.value());
            }
            for (Trait trait : line.without()) {
                json.writeStringField("not_" + trait.attribute(), trait.value());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fees(FeeQuote fees) throws IOException {
        json.writeObjectFieldStart("fees");
        money("known_total", fees.knownTotal());
        json.writeStringField("currency", fees.currency().getCurrencyCode());
        json.writeBooleanField("complete", fees.isComplete());
        json.writeArrayFieldStart("lines");
        for (FeeLine line : fees.lines()) {
            json.writeStartObject();
            json.writeStringField("fee", line.fee());
            money("amount", line.amount().orElse(null));
            date("due", line.due().orElse(null));
            later(line.later());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void later(List<FeeLine.Later> changes) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("later");
        for (FeeLine.Later change : changes) {
            json.writeStartObject();
            date("from", change.from());
            money("amount", change.amount().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void steps(List<Step> steps) throws IOException {
        json.writeArrayFieldStart("steps");
        for (Step step : steps) {
            json.writeStartObject();
            json.writeStringField("action", step.action().label());
            date("by", step.by().orElse(null));
            date("advised_by", step.advisedBy().orElse(null));
            json.writeBooleanField("done", step.done());
            json.writeStringField("text", step.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void uncounted(List<Disallowance> activities) throws IOException {
        json.writeArrayFieldStart("uncounted");
        for (Disallowance activity : activities) {
            json.writeStartObject();
            json.writeStringField("activity_id", activity.activityKey().orElse(null));
            json.writeStringField("code", activity.code());
            json.writeStringField("text", activity.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void next(NextStep next) throws IOException {
        if (next == null) {
            json.writeNullField("next");
            return;
        }
        json.writeObjectFieldStart("next");
        json.writeStringField("route", next.route().name());
        json.writeStringField("action", next.step().action().label());
        date("by", next.step().by().orElse(null));
        json.writeEndObject();
    }

    private void findings(List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            json.writeStringField("item", finding.item().label());
            json.writeStringField("key", finding.key());
            json.writeStringField("text", finding.sentence());
            if (finding.nearest().isPresent()) {
                json.writeStringField("nearest", finding.nearest().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void notes(List<Note> notes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notes");
        for (Note note : notes) {
            json.writeStartObject();
            json.writeStringField("rule", note.key());
            json.writeStringField("grade", note.grade().label());
            json.writeStringField("text", note.text());
            json.writeStringField("source", sources(note.sources()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String sources(List<Citation> sources) {
        return sources.isEmpty()
                ? null
                : sources.stream().map(Citation::toString).collect(Collectors.joining("; "));
    }

    private void yesOrNo(String name, Optional<Boolean> value) throws IOException {
        if (value.isPresent()) {
            json.writeBooleanField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void credits(String name, Credits credits) throws IOException {
        json.writeStringField(name, credits == null ? null : credits.amount().toPlainString());
    }

    private void money(String name, Money money) throws IOException {
        json.writeStringField(name, money == null ? null : money.amount().toPlainString());
    }

    private void date(String name, LocalDate date) throws IOException {
        json.writeStringField(name, date == null ? null : date.toString());
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
