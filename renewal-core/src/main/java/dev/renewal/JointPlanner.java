package dev.renewal;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Fraction;
import dev.renewal.credit.Activity;
import dev.renewal.credit.FurtherCourses;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Note;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.JointPlan.Part;
import dev.renewal.policy.JointPlan.Status;
import dev.renewal.policy.PlannedCourse;
import dev.renewal.policy.RenewalOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Plans further courses for several certifications of one holder. Not thread-safe; used once. */
final class JointPlanner {
    /** Of several open options, one with the status that comes first decides. */
    private static final List<Status> ORDER =
            List.of(Status.SATISFIED, Status.PLANNED, Status.NOT_COMPLETE, Status.NO_CREDITS, Status.NOT_REACHABLE);

    private final RenewalPolicies policies;
    private final List<Certification> certifications;
    private final LocalDate asOf;
    private final List<Part> parts = new ArrayList<>();
    /** The positions of those that are planned for. */
    private final List<Integer> planned = new ArrayList<>();

    private final List<Shortfall> missing = new ArrayList<>();

    JointPlanner(RenewalPolicies policies, List<Certification> certifications, LocalDate asOf) {
        this.policies = policies;
        this.certifications = List.copyOf(certifications);
        this.asOf = asOf;
    }

    JointPlan plan() {
        for (Certification certification : certifications) {
            parts.add(part(policies.assess(certification, asOf)));
        }
        Fraction separate;
        List<FurtherCourses.Course> courses;
        do {
            separate = separateHours();
            // whatever satisfies each by itself satisfies all together
            courses = FurtherCourses.of(missing, asOf).orElseThrow().courses();
        } while (leaveOutUnsatisfied(courses));
        Fraction total = courses.stream().map(FurtherCourses.Course::hours).reduce(Fraction.ZERO, Fraction::plus);
        List<PlannedCourse> lines = courses.stream()
                .map(this::line)
                .sorted(Comparator.comparing((PlannedCourse line) -> line.by().orElse(LocalDate.MAX))
                        .thenComparing(PlannedCourse::hours, Comparator.reverseOrder()))
                .toList();
        return new JointPlan(asOf, parts, total, separate, lines, notes());
    }

    /** Looks for the option to plan for, or else for the one because of which there is none. */
    private static Part part(Assessment answer) {
        Status status = switch (answer.standing()) {
            case REVOKED -> Status.REVOKED;
            case RETIRED -> Status.RETIRED;
            case SUSPENDED -> Status.SUSPENDED;
            case NOT_YET_CERTIFIED -> Status.NOT_YET_CERTIFIED;
            default -> Status.NOT_REACHABLE;
        };
        RenewalOption decisive = null;
        for (RenewalOption option : answer.options()) {
            Status ofOption = status(option);
            if (option.isOpen() && (decisive == null || ORDER.indexOf(ofOption) < ORDER.indexOf(status))) {
                status = ofOption;
                decisive = option;
            }
        }
        return new Part(
                answer,
                status,
                Optional.ofNullable(decisive).or(() -> answer.options().stream().findFirst()));
    }

    private static Status status(RenewalOption open) {
        Shortfall shortfall = open.shortfall();
        if (shortfall.requirements().isEmpty()) {
            return Status.NO_CREDITS;
        }
        if (shortfall.isEarned()) {
            return Status.SATISFIED;
        }
        if (!open.canStillBeSatisfied()) {
            return Status.NOT_REACHABLE;
        }
        return shortfall.hasKnownAmounts() ? Status.PLANNED : Status.NOT_COMPLETE;
    }

    /** Finds what to plan for, and the sum of the fewest hours of each. */
    private Fraction separateHours() {
        Fraction separate = Fraction.ZERO;
        planned.clear();
        missing.clear();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isPlanned()) {
                Shortfall shortfall = parts.get(i).option().orElseThrow().shortfall();
                Optional<FurtherCourses> alone = FurtherCourses.of(List.of(shortfall), asOf);
                if (alone.isPresent()) {
                    planned.add(i);
                    missing.add(shortfall);
                    separate = separate.plus(alone.get().hours());
                } else {
                    leaveOut(i);
                }
            }
        }
        return separate;
    }

    private void leaveOut(int position) {
        Part part = parts.get(position);
        parts.set(position, new Part(part.answer(), Status.NO_COURSES, part.option()));
    }

    /** Records the courses, as a holder would, and leaves out what they do not satisfy: a policy may count by Java of its own. */
    private boolean leaveOutUnsatisfied(List<FurtherCourses.Course> courses) {
        boolean any = false;
        for (int i = 0; i < planned.size(); i++) {
            List<Activity> counting = new ArrayList<>();
            for (FurtherCourses.Course course : courses) {
                if (course.counts().get(i).signum() > 0) {
                    counting.add(line(course).asActivity(asOf));
                }
            }
            int position = planned.get(i);
            RenewalOption option = parts.get(position).option().orElseThrow();
            Assessment then = policies.assess(certifications.get(position).withActivities(counting), asOf);
            boolean satisfied = then.options().stream()
                    .anyMatch(after -> after.route().equals(option.route())
                            && after.shortfall().isEarned());
            if (!satisfied) {
                leaveOut(position);
                any = true;
            }
        }
        return any;
    }

    private PlannedCourse line(FurtherCourses.Course course) {
        List<PlannedCourse.Count> counts = new ArrayList<>();
        LocalDate by = LocalDate.MAX;
        for (int i = 0; i < planned.size(); i++) {
            Part part = parts.get(planned.get(i));
            Fraction credits = course.counts().get(i);
            if (credits.signum() > 0) {
                CreditUnit unit = part.minimumAdditional().orElseThrow().unit();
                counts.add(new PlannedCourse.Count(part.answer().credential(), credits, unit));
                LocalDate earnBy = part.option().flatMap(RenewalOption::earnBy).orElse(by);
                by = earnBy.isBefore(by) ? earnBy : by;
            }
        }
        Optional<LocalDate> earliest = Optional.of(by).filter(day -> !day.equals(LocalDate.MAX));
        return new PlannedCourse(course.hours(), course.topics(), course.approvers(), earliest, counts);
    }

    /** The notes on the facts that the plan rests on, each once. */
    private List<Note> notes() {
        Set<Note> notes = new LinkedHashSet<>();
        for (int position : planned) {
            FactsAsOf facts = policies.factsOf(certifications.get(position), asOf);
            notes.addAll(notes(facts, facts.get(PlanFacts.HOUR)));
        }
        for (int i = 0; planned.size() > 1 && i < planned.size(); i++) {
            FactsAsOf facts = policies.factsOf(certifications.get(planned.get(i)), asOf);
            Optional<Sourced<Boolean>> shared = FurtherCourses.sharedBy(missing.get(i));
            shared.ifPresent(fact -> notes.addAll(notes(facts, fact)));
            boolean mayBe = shared.flatMap(Sourced::value).orElse(false);
            if (shared.isEmpty() || mayBe && hasAnotherOfItsBody(i)) {
                notes.addAll(notes(facts, facts.get(PlanFacts.SHARED)));
            }
        }
        return List.copyOf(notes);
    }

    /** Whether another planned certification is of the same body: what the body states is about those of others. */
    private boolean hasAnotherOfItsBody(int index) {
        String body = body(index);
        return IntStream.range(0, planned.size()).anyMatch(i -> i != index && body(i).equals(body));
    }

    private String body(int index) {
        return certifications.get(planned.get(index)).credential().body();
    }

    private static List<Note> notes(FactsAsOf facts, Sourced<?> fact) {
        Trace trace = Trace.of(facts);
        trace.cite(fact);
        return trace.notes();
    }
}
