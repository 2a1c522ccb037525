package dev.renewal.roster;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of {@code activities.csv}. */
final class ActivityDraft extends ItemDraft {
    /** To let the library judge an amount before its unit is known. */
    private static final String ANY_UNIT = "unit";

    private final Memory memory;
    private String activityId;
    private String courseId;
    /** A number among {@link Days}. */
    private int completedOn;

    private String kind;
    private String topics = "";
    private String approvers = "";
    private String amounts;
    private String units;
    private Known known;

    /** The cells of an activity that others have too. */
    private record Sort(String kind, String topics, String approvers, String amounts, String units) {
        private int length() {
            return kind.length() + topics.length() + approvers.length() + amounts.length() + units.length();
        }
    }

    /** An activity that differs from others of its sort in its day, its key and its course; and its number, if it is kept. */
    private record Known(int number, Activity activity) {}

    /** What was read already: there are far fewer sorts of activities than activities. For one thread. */
    static final class Memory {
        private static final int NOT_KEPT = -1;
        private static final int MOST = 20_000;
        private static final int LONGEST = 200;

        private final Map<Sort, Known> bySort = new HashMap<>();
        private final List<Activity> sorts = new ArrayList<>();
        private final List<Activity> packed;
        private final Map<String, List<String>> amounts = new HashMap<>();

        /** Makes one that knows by their numbers the sorts of activities that were packed. */
        Memory(List<Activity> packed) {
            this.packed = packed;
        }

        List<Activity> sorts() {
            return Collections.unmodifiableList(sorts);
        }

        /** Keeps a sort, unless there are too many: there may be as many as rows. */
        private Known keep(Sort sort, Activity activity) {
            if (sorts.size() >= MOST || sort.length() > LONGEST) {
                return new Known(NOT_KEPT, activity);
            }
            Known kept = new Known(sorts.size(), activity);
            sorts.add(activity);
            bySort.put(sort, kept);
            return kept;
        }

        private void keep(String text, List<String> read) {
            if (amounts.size() < MOST && text.length() <= LONGEST) {
                amounts.put(text, read);
            }
        }
    }

    ActivityDraft(long line, KnownCredentials credentials, Memory memory) {
        super(RosterFile.ACTIVITIES, line, credentials);
        this.memory = memory;
    }

    @Override
    void read(Cell cell) throws RefusedException {
        switch (cell.column()) {
            case Columns.ACTIVITY_ID -> activityId = cell.isAbsent() ? null : cell.text();
            case Columns.COURSE_ID -> courseId = cell.isAbsent() ? null : cell.text();
            case Columns.COMPLETED_ON -> completedOn = cell.day();
            case Columns.KIND -> kind = cell.required("a kind, such as course");
            case Columns.TOPIC -> topics = cell.text();
            case Columns.APPROVED_BY -> approvers = cell.text();
            case Columns.AMOUNT -> {
                amounts = cell.required("an amount, such as 1.5");
                amounts();
            }
            case Columns.UNIT -> units = cell.required("a unit, such as ceu");
            default -> throw new IllegalArgumentException("no column of activities.csv: " + cell.column());
        }
    }

    /** Returns the amounts, as many as units and in the same order. */
    private List<String> amounts() throws RefusedException {
        List<String> known = memory.amounts.get(amounts);
        if (known != null) {
            return known;
        }
        List<String> read = separated(amounts);
        for (String amount : read) {
            try {
                Credits.of(amount, ANY_UNIT);
            } catch (InvalidInputException refusal) {
                throw RefusedException.by(refusal);
            }
        }
        memory.keep(amounts, read);
        return read;
    }

    /** Several values are separated by semicolons; those that are empty stay, as their places have a meaning. */
    private static List<String> separated(String text) {
        return Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    }

    private static List<String> names(String text) {
        return separated(text).stream().filter(name -> !name.isBlank()).toList();
    }

    @Override
    void check() throws RefusedException {
        Sort sort = new Sort(kind, topics, approvers, amounts, units);
        known = memory.bySort.get(sort);
        if (known == null) {
            known = memory.keep(sort, read());
        }
    }

    @Override
    boolean pack(PackedRow packed) {
        if (known.number == Memory.NOT_KEPT) {
            return false;
        }
        packed.start(PackedRow.SORTS + known.number);
        packed.add(completedOn);
        packed.add(activityId);
        packed.add(courseId);
        return true;
    }

    void unpack(int number, PackedRow.Reader row) {
        known = new Known(number, memory.packed.get(number));
        completedOn = row.number();
        activityId = row.text();
        courseId = row.text();
    }

    private Activity read() throws RefusedException {
        List<String> sizes = amounts();
        List<String> names = separated(units);
        if (names.size() != sizes.size()) {
            throw RefusedException.found(
                    Columns.UNIT,
                    units,
                    sizes.size() == 1 ? "one unit, as there is one amount" : sizes.size() + " units, one an amount");
        }
        try {
            Activity.Builder activity = Activity.builder(Days.at(completedOn), Credits.of(sizes.get(0), names.get(0)))
                    .kind(kind)
                    .topics(names(topics))
                    .approvers(names(approvers));
            for (int at = 1; at < names.size(); at++) {
                activity.size(Credits.of(sizes.get(at), names.get(at)));
            }
            return activity.build();
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }

    @Override
    void addTo(EntryRows rows) throws RefusedException {
        Activity sort = known.activity;
        List<Credits> sizes = sort.sizes();
        Activity.Builder activity = Activity.builder(Days.at(completedOn), sizes.get(0))
                .key(activityId)
                .course(courseId)
                .kind(sort.kind())
                .topics(sort.topics())
                .approvers(sort.approvers());
        sizes.subList(1, sizes.size()).forEach(activity::size);
        rows.add(line(), activity.build());
    }
}
