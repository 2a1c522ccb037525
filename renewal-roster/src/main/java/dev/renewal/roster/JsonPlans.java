package dev.renewal.roster;

import dev.renewal.amount.Credits;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.JointPlan.Part;
import dev.renewal.policy.PlannedCourse;
import java.io.IOException;

/** What is written of plans in JSON. Hours and credits are decimals, or fractions such as {@code 20/3}. */
final class JsonPlans {
    private JsonPlans() {}

    static void plan(JointPlan plan, JsonObject json) throws IOException {
        json.text("holder_id", plan.certifications().get(0).answer().key().orElseThrow());
        json.day("as_of", plan.asOf());
        json.objects("certifications", plan.certifications(), JsonPlans::certification);
        json.text("total_hours", plan.totalHours().toString());
        json.text("separate_hours", plan.separateHours().toString());
        json.objects("lines", plan.lines(), JsonPlans::line);
        json.objects("notes", plan.notes(), JsonAnswers::note);
    }

    private static void certification(Part part, JsonObject json) throws IOException {
        json.text("credential", part.answer().credential().toString());
        json.yesOrNo("planned", part.isPlanned());
        if (!part.isPlanned()) {
            json.label("reason", part.status().label());
        }
        Credits missing = part.minimumAdditional().orElse(null);
        json.amount("minimum_additional", missing == null ? null : missing.amount());
        json.text("unit", missing == null ? null : missing.unit().name());
    }

    private static void line(PlannedCourse line, JsonObject json) throws IOException {
        json.text("hours", line.hours().toString());
        json.labels("topics", line.topics());
        json.labels("approved_by", line.approvers());
        json.day("by", line.by().orElse(null));
        json.objects("counts", line.counts(), JsonPlans::count);
    }

    private static void count(PlannedCourse.Count count, JsonObject json) throws IOException {
        json.text("credential", count.credential().toString());
        json.text("credits", count.credits().toString());
        json.label("unit", count.unit().name());
    }
}
