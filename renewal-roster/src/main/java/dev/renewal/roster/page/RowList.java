package dev.renewal.roster.page;

import dev.renewal.policy.Assessment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A list of the page. It keeps the rows that are due first, so that a roster of any size fits into memory. */
public final class RowList {
    /** How many rows of a list unfold to their reasons. */
    static final int WITH_REASONS = 250;

    /** How many rows of a list are shown. */
    static final int SHOWN = 10_000;

    /** The lists in the order of the page. Each certification is in one of them. */
    enum Kind {
        MAY_NOT("Must not use the title", "Must not use the title today"),
        NOT_KNOWN("Title not known", "Not known whether the title may be used"),
        DUE_30("Overdue, or due in 30 days", "May use the title: overdue, or due in 30 days"),
        DUE_90("Due in 31 to 90 days", "May use the title: due in 31 to 90 days"),
        DUE_180("Due in 91 to 180 days", "May use the title: due in 91 to 180 days"),
        LATER("Due later, or nothing due", "May use the title: due later, or nothing due");

        private final String label;
        private final String title;

        Kind(String label, String title) {
            this.label = label;
            this.title = title;
        }

        static Kind of(Assessment answer, LocalDate due) {
            if (answer.mayUseTitle().isEmpty()) {
                return NOT_KNOWN;
            }
            if (!answer.mayUseTitle().get()) {
                return MAY_NOT;
            }
            long days = ChronoUnit.DAYS.between(answer.asOf(), due);
            return days <= 30 ? DUE_30 : days <= 90 ? DUE_90 : days <= 180 ? DUE_180 : LATER;
        }
    }

    private final Kind kind;
    private final NavigableSet<PageRow> withReasons = new TreeSet<>(PageRow.FIRST_DUE);
    private final NavigableSet<PageRow> without = new TreeSet<>(PageRow.FIRST_DUE);
    private long count;

    RowList(Kind kind) {
        this.kind = kind;
    }

    void add(PageRow row) {
        count++;
        withReasons.add(row);
        if (withReasons.size() > WITH_REASONS) {
            without.add(withReasons.pollLast().withoutReasons());
        }
        if (without.size() > SHOWN - WITH_REASONS) {
            without.pollLast();
        }
    }

    /** {@return the anchor in the page} */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the words of the overview} */
    public String label() {
        return kind.label;
    }

    /** {@return the heading} */
    public String title() {
        return kind.title;
    }

    /** {@return how many certifications belong here} */
    public long count() {
        return count;
    }

    /** {@return the rows that are shown, those that are due first at the beginning} */
    public List<PageRow> rows() {
        return Stream.concat(withReasons.stream(), without.stream()).toList();
    }

    /** {@return how many of the rows that are shown do not unfold} */
    public int countWithoutReasons() {
        return without.size();
    }

    /** {@return how many certifications are not shown} */
    public long countLeftOut() {
        return count - withReasons.size() - without.size();
    }
}
