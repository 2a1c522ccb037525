package dev.renewal.roster;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.JointPlan.Part;
import dev.renewal.policy.PlannedCourse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Plans as JSON Lines. Hours and credits are strings: decimals, or fractions such as {@code 20/3}. */
final class JsonPlans implements ItemWriter<HolderPlan> {
    private final JsonGenerator json;

    JsonPlans(OutputStream out) throws IOException {
        this.json = JsonLines.generator(out);
    }

    @Override
    public void write(HolderPlan of) throws IOException {
        JointPlan plan = of.plan();
        json.writeStartObject();
        json.writeStringField("holder_id", of.holderId());
        json.writeStringField("as_of", plan.asOf().toString());
        json.writeArrayFieldStart("certifications");
        for (Part part : plan.certifications()) {
            certification(part);
        }
        json.writeEndArray();
        json.writeStringField("total_hours", plan.totalHours().toString());
        json.writeStringField("separate_hours", plan.separateHours().toString());
        json.writeArrayFieldStart("lines");
        for (PlannedCourse line : plan.lines()) {
            line(line);
        }
        json.writeEndArray();
        JsonAnswers.notes(plan.notes(), json);
        json.writeEndObject();
        JsonLines.endLine(json);
    }

    private void certification(Part part) throws IOException {
        json.writeStartObject();
        json.writeStringField("credential", part.answer().credential().toString());
        json.writeBooleanField("planned", part.isPlanned());
        if (!part.isPlanned()) {
            json.writeStringField("reason", part.status().label());
        }
        json.writeStringField(
                "minimum_additional",
                part.minimumAdditional()
                        .map(credits -> credits.amount().toPlainString())
                        .orElse(null));
        json.writeStringField(
                "unit",
                part.minimumAdditional().map(credits -> credits.unit().name()).orElse(null));
        json.writeEndObject();
    }

    private void line(PlannedCourse line) throws IOException {
        json.writeStartObject();
        json.writeStringField("hours", line.hours().toString());
        names("topics", line.topics());
        names("approved_by", line.approvers());
        json.writeStringField("by", line.by().map(LocalDate::toString).orElse(null));
        json.writeArrayFieldStart("counts");
        for (PlannedCourse.Count count : line.counts()) {
            json.writeStartObject();
            json.writeStringField("credential", count.credential().toString());
            json.writeStringField("credits", count.credits().toString());
            json.writeStringField("unit", count.unit().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void names(String field, List<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
