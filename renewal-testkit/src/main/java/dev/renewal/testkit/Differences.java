package dev.renewal.testkit;

import dev.renewal.credit.Shortfall;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.RenewalOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes the differences between two answers for people. The texts of answers themselves have no dates. */
final class Differences {
    private Differences() {}

    /** Lists the parts in which two answers differ, each as "wanted" and "found"; empty if there is no difference. */
    static String between(Assessment wanted, Assessment found) {
        List<String> all = new ArrayList<>();
        add(all, "key", wanted.key(), found.key());
        add(all, "credential", wanted.credential(), found.credential());
        add(all, "as-of date", wanted.asOf(), found.asOf());
        all.addAll(parts(wanted, found));
        return String.join("; ", all);
    }

    /** Like {@link #between}, without the key, the credential and the as-of date, but with the next change. */
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

    /** Like {@link #between}, for answers to the same question, without the notes. */
    static List<String> apartFromTheNotes(Assessment wanted, Assessment found) {
        List<String> all = new ArrayList<>();
        add(all, "standing", wanted.standing(), found.standing());
        add(all, "word of the body", wanted.bodyWord(), found.bodyWord());
        add(all, "term", wanted.term(), found.term());
        add(all, "deadlines", wanted.deadlines(), found.deadlines());
        if (!wanted.options().equals(found.options())) {
            all.add("options: wanted " + texts(wanted) + ", found " + texts(found));
        }
        return all;
    }

    private static List<String> texts(Assessment answer) {
        return answer.options().stream().map(Differences::text).toList();
    }

    private static String text(RenewalOption option) {
        Shortfall shortfall = option.shortfall();
        return option + " from " + option.opens() + " to "
                + option.closes().map(Object::toString).orElse("no end")
                + option.earnBy().map(day -> ", earn by " + day).orElse("")
                + ", fees " + option.fees().lines()
                + ", missing " + shortfall.minimumAdditional() + " by the plan " + shortfall.plan()
                + ", required " + shortfall.requirements() + " " + shortfall.conditions()
                + ", not counted " + shortfall.uncounted()
                + ", surplus " + shortfall.surplus()
                + ", steps " + option.steps();
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
