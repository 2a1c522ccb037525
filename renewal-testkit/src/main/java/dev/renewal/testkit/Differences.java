package dev.renewal.testkit;

import dev.renewal.policy.Assessment;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes the differences between two answers for people. The texts of answers themselves have no dates. */
final class Differences {
    private Differences() {}

    /** Lists the parts in which two answers differ, each as "wanted" and "found"; empty if there is no difference. */
    static List<String> all(Assessment wanted, Assessment found) {
        List<String> all = new ArrayList<>();
        add(all, "as-of date", wanted.asOf(), found.asOf());
        all.addAll(apartFromTheAsOfDate(wanted, found));
        return all;
    }

    /** Lists all differences on one line. */
    static String between(Assessment wanted, Assessment found) {
        return String.join("; ", all(wanted, found));
    }

    /** Like {@link #all}, without the as-of date. */
    static List<String> apartFromTheAsOfDate(Assessment wanted, Assessment found) {
        List<String> all = new ArrayList<>();
        add(all, "key", wanted.key(), found.key());
        add(all, "credential", wanted.credential(), found.credential());
        all.addAll(parts(wanted, found));
        return all;
    }

    /** Like {@link #all}, without the key, the credential and the as-of date, but with the next change. */
    static List<String> apartFromTheQuestion(Assessment wanted, Assessment found) {
        List<String> all = parts(wanted, found);
        add(all, "next change", wanted.nextChange(), found.nextChange());
        return all;
    }

    private static List<String> parts(Assessment wanted, Assessment found) {
        List<String> all = apartFromTheNotes(wanted, found);
        add(all, "findings", wanted.findings(), found.findings());
        add(all, "notes", wanted.notes(), found.notes());
        return all;
    }

    /** Like {@link #all}, for answers to the same question, without the notes. */
    static List<String> apartFromTheNotes(Assessment wanted, Assessment found) {
        List<String> all = new ArrayList<>();
        add(all, "standing", wanted.standing(), found.standing());
        add(all, "word of the body", wanted.bodyWord(), found.bodyWord());
        add(all, "term", wanted.term(), found.term());
        add(all, "deadlines", wanted.deadlines(), found.deadlines());
        if (routes(wanted).equals(routes(found))) {
            for (RenewalOption option : wanted.options()) {
                addParts(all, option, found.option(option.route()));
            }
        } else {
            add(all, "options", wanted.options(), found.options());
        }
        return all;
    }

    private static List<Route> routes(Assessment answer) {
        return answer.options().stream().map(RenewalOption::route).toList();
    }

    private static void addParts(List<String> all, RenewalOption wanted, RenewalOption found) {
        String of = wanted.route() + ", ";
        add(all, of + "opens", wanted.opens(), found.opens());
        add(all, of + "closes", wanted.closes(), found.closes());
        add(all, of + "open", wanted.isOpen(), found.isOpen());
        add(all, of + "earn by", wanted.earnBy(), found.earnBy());
        add(all, of + "can still be satisfied", wanted.canStillBeSatisfied(), found.canStillBeSatisfied());
        add(
                all,
                of + "required",
                wanted.shortfall().requirements(),
                found.shortfall().requirements());
        add(
                all,
                of + "conditions",
                wanted.shortfall().conditions(),
                found.shortfall().conditions());
        add(
                all,
                of + "missing",
                wanted.shortfall().minimumAdditional(),
                found.shortfall().minimumAdditional());
        add(all, of + "plan", wanted.shortfall().plan(), found.shortfall().plan());
        add(all, of + "surplus", wanted.shortfall().surplus(), found.shortfall().surplus());
        add(
                all,
                of + "not counted",
                wanted.shortfall().uncounted(),
                found.shortfall().uncounted());
        add(all, of + "fees", wanted.fees().lines(), found.fees().lines());
        add(all, of + "steps", wanted.steps(), found.steps());
    }

    private static void add(List<String> all, String part, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            all.add(part + ": wanted " + text(wanted) + ", found " + text(found));
        }
    }

    private static String text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("none")
                : value.toString();
    }
}
