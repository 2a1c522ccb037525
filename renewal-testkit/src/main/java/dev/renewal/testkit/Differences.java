package dev.renewal.testkit;

import dev.renewal.credit.Shortfall;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.RenewalOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tells two answers apart, for people; their own texts name no dates. */
final class Differences {
    private Differences() {}

    /** The parts in which two answers differ, each as "wanted" and "found"; empty where none does. */
    static String between(Assessment wanted, Assessment found) {
        List<String> all = new ArrayList<>();
        add(all, "key", wanted.key(), found.key());
        add(all, "credential", wanted.credential(), found.credential());
        add(all, "as-of date", wanted.asOf(), found.asOf());
        all.addAll(parts(wanted, found));
        add(
                all,
                "options",
                wanted.options().stream().map(Differences::text).toList(),
                found.options().stream().map(Differences::text).toList());
        if (all.isEmpty() && !wanted.equals(found)) {
            all.add("options: they differ");
        }
        return String.join("; ", all);
    }

    /**
     * As {@link #between}, without the key, the credential and the as-of date, which answers repeat, and without the
     * sentences on what does not count, which may name it.
     */
    static List<String> apartFromTheQuestion(Assessment wanted, Assessment found) {
        List<String> all = parts(wanted, found);
        add(all, "options", unworded(wanted), unworded(found));
        return all;
    }

    private static List<String> parts(Assessment wanted, Assessment found) {
        List<String> all = new ArrayList<>();
        add(all, "standing", wanted.standing(), found.standing());
        add(all, "word of the body", wanted.bodyWord(), found.bodyWord());
        add(all, "term", wanted.term(), found.term());
        add(all, "deadlines", wanted.deadlines(), found.deadlines());
        add(all, "notes", wanted.notes(), found.notes());
        return all;
    }

    private static String text(RenewalOption option) {
        return text(option, option.shortfall().uncounted());
    }

    private static List<String> unworded(Assessment answer) {
        return answer.options().stream()
                .map(option -> text(
                        option,
                        option.shortfall().uncounted().stream()
                                .map(left -> left.activity() + " " + left.code())
                                .toList()))
                .toList();
    }

    private static String text(RenewalOption option, List<?> uncounted) {
        Shortfall shortfall = option.shortfall();
        return option + " from " + option.opens() + " to "
                + option.closes().map(Object::toString).orElse("no end")
                + option.earnBy().map(day -> ", earn by " + day).orElse("")
                + ", fees " + option.fees().lines()
                + ", missing " + shortfall.minimumAdditional() + " by the plan " + shortfall.plan()
                + ", required " + shortfall.requirements() + " " + shortfall.conditions()
                + ", not counted " + uncounted
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
