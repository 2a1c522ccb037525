package dev.renewal.roster;

import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.Trait;
import dev.renewal.policy.Labels;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be earned, in the words of one line: {@code Earn 12.5 points: 6.5 clinical approved by aama, 6 of any topic}. */
final class PlanText {
    private static final String APPROVED_BY = "approved_by";

    private PlanText() {}

    static String of(Shortfall shortfall) {
        String amount = "Earn " + Labels.english().of(shortfall.minimumAdditional());
        List<PlanLine> plan = shortfall.plan();
        if (plan.size() == 1) {
            return amount + kind(plan.get(0), "");
        }
        return amount
                + plan.stream()
                        .map(line -> line.credits().amount().toPlainString() + kind(line, " of any topic"))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String kind(PlanLine line, String ofAnyTopic) {
        String kind = line.traits().stream().map(PlanText::word).collect(Collectors.joining())
                + line.without().stream().map(trait -> " not" + word(trait)).collect(Collectors.joining());
        return kind.isEmpty() ? ofAnyTopic : kind;
    }

    private static String word(Trait trait) {
        return trait.attribute().equals(APPROVED_BY) ? " approved by " + trait.value() : " " + trait.value();
    }
}
