package dev.renewal.roster;

import dev.renewal.policy.JointPlan;
import dev.renewal.policy.JointPlan.Part;
import dev.renewal.policy.PlannedCourse;
import java.io.IOException;

/** What is written of plans in JSON. Hours and credits are decimals, or fractions such as {@code 20/3}. */
final class JsonPlans {
    private JsonPlans() {}

    static void plan(HolderPlan of, JsonObject json) throws IOException {
        JointPlan plan = of.plan();
        json.text("holder_id", of.holderId());
        json.text("as_of", plan.asOf());
        json.objects("certifications", plan.certifications(), JsonPlans::certification);
        json.text("total_hours", plan.totalHours());
        json.text("separate_hours", plan.separateHours());
        json.objects("lines", plan.lines(), JsonPlans::line);
        json.objects("notes", plan.notes(), JsonAnswers::note);
    }

    private static void certification(Part part, JsonObject json) throws IOException {
        json.text("credential", part.answer().credential());
        json.yesOrNo("planned", part.isPlanned());
        if (!part.isPlanned()) {
            json.text("reason", part.status().label());
        }
        json.credits("minimum_additional", part.minimumAdditional());
        json.text("unit", part.minimumAdditional().map(credits -> credits.unit().name()));
    }

    private static void line(PlannedCourse line, JsonObject json) throws IOException {
        json.text("hours", line.hours());
        json.texts("topics", line.topics());
        json.texts("approved_by", line.approvers());
        json.text("by", line.by());
        json.objects("counts", line.counts(), JsonPlans::count);
    }

    private static void count(PlannedCourse.Count count, JsonObject json) throws IOException {
        json.text("credential", count.credential());
        json.text("credits", count.credits());
        json.text("unit", count.unit().name());
    }
}
