package dev.renewal.benchmarks;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The simplified rule with Easy Rules; one of the rules goes through all courses. */
final class EasyRules {
    private static final String DRAFT = "draft";

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules;

    EasyRules() {
        rules = new Rules(
                rule(
                        1,
                        "deadline",
                        draft -> true,
                        draft -> draft.setDeadline(
                                SimplifiedRule.deadline(draft.getCma().getLatest()))),
                rule(2, "points", draft -> true, draft -> {
                    for (Course course : draft.getCma().getCourses()) {
                        if (draft.isInTerm(course)) {
                            draft.count(course);
                        }
                    }
                    draft.counted();
                }),
                rule(
                        3,
                        "fee of a member",
                        draft -> draft.getCma().isMember(),
                        draft -> draft.setFee(SimplifiedRule.FEE_OF_MEMBER)),
                rule(
                        3,
                        "fee of others",
                        draft -> !draft.getCma().isMember(),
                        draft -> draft.setFee(SimplifiedRule.FEE_OF_OTHERS)),
                rule(3, "current", draft -> !isPast(draft, 0), draft -> draft.setStage(Stage.CURRENT)),
                rule(
                        3,
                        "expired",
                        draft -> isPast(draft, 0) && !isPast(draft, SimplifiedRule.LATE_DAYS),
                        draft -> draft.setStage(Stage.EXPIRED)),
                rule(
                        3,
                        "lapsed",
                        draft -> isPast(draft, SimplifiedRule.LATE_DAYS),
                        draft -> draft.setStage(Stage.LAPSED)));
    }

    private static Rule rule(int priority, String name, Predicate<Draft> when, Consumer<Draft> then) {
        return new RuleBuilder()
                .name(name)
                .priority(priority)
                .when(facts -> when.test(facts.get(DRAFT)))
                .then(facts -> then.accept(facts.get(DRAFT)))
                .build();
    }

    private static boolean isPast(Draft draft, int days) {
        return draft.getAsOf().isAfter(draft.getDeadline().plusDays(days));
    }

    CmaAnswer answer(Cma cma, LocalDate asOf) {
        Draft draft = new Draft(cma, asOf);
        Facts facts = new Facts();
        facts.put(DRAFT, draft);
        engine.fire(rules, facts);
        return draft.answer();
    }
}
