package dev.renewal.benchmarks;

import java.time.LocalDate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;

/** The simplified rule with Evrete, its session used again and again; by one thread at a time. */
final class Evrete implements AutoCloseable {
    private final KnowledgeService service = new KnowledgeService();
    private final StatefulSession session;

    Evrete() {
        Knowledge knowledge = service.newKnowledge()
                .builder()
                .newRule("deadline")
                .salience(40)
                .forEach("$draft", Draft.class)
                .execute(context -> draft(context)
                        .setDeadline(
                                SimplifiedRule.deadline(draft(context).getCma().getLatest())))
                .newRule("points")
                .salience(30)
                .forEach("$draft", Draft.class, "$course", Course.class)
                .execute(context -> {
                    Course course = context.get("$course");
                    if (draft(context).isInTerm(course)) {
                        draft(context).count(course);
                    }
                })
                .newRule("missing")
                .salience(20)
                .forEach("$draft", Draft.class)
                .execute(context -> draft(context).counted())
                .newRule("fee")
                .salience(10)
                .forEach("$draft", Draft.class)
                .execute(context -> draft(context)
                        .setFee(
                                draft(context).getCma().isMember()
                                        ? SimplifiedRule.FEE_OF_MEMBER
                                        : SimplifiedRule.FEE_OF_OTHERS))
                .newRule("standing")
                .salience(10)
                .forEach("$draft", Draft.class)
                .execute(context -> draft(context).setStage(stage(draft(context))))
                .build();
        session = knowledge.newStatefulSession();
    }

    private static Draft draft(RhsContext context) {
        return context.get("$draft");
    }

    private static Stage stage(Draft draft) {
        if (!draft.getAsOf().isAfter(draft.getDeadline())) {
            return Stage.CURRENT;
        }
        return draft.getAsOf().isAfter(draft.getDeadline().plusDays(SimplifiedRule.LATE_DAYS))
                ? Stage.LAPSED
                : Stage.EXPIRED;
    }

    CmaAnswer answer(Cma cma, LocalDate asOf) {
        Draft draft = new Draft(cma, asOf);
        session.insert(draft);
        for (Course course : cma.getCourses()) {
            session.insert(course);
        }
        session.fire();
        session.clear();
        return draft.answer();
    }

    @Override
    public void close() {
        session.close();
        service.shutdown();
    }
}
