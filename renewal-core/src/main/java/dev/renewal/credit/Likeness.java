package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import java.util.List;

/**
 * What activities are like, apart from their days, amounts and courses: all that a {@link TraitTest} asks for.
 *
 * <p>It holds no key, day or amount of a holder, and remembers what was asked of it last, as the same is asked for holder
 * after holder. Thread-safe without a lock, as what it remembers has final fields alone: a thread sees all of it or nothing,
 * and finds it anew in the second case.
 */
final class Likeness {
    /** Passes none of the tests. */
    static final boolean[] NONE = {};

    /** What has more topics and approvers than this is no course that comes again. */
    private static final int MOST_NAMES = 8;
    /** Nor is what has longer names than this, all together. */
    private static final int LONGEST = 200;

    private final String kind;
    private final CreditUnit unit;
    private final List<String> topics;
    private final List<String> approvers;
    /** Empty where it is not known. */
    private final String delivery;
    /** Empty where there is none. */
    private final String usedFor;

    private final int hash;

    private Places places;
    private Passed passed;

    /** Where what is like this counts. */
    private record Places(RequirementSet set, int first, int second) {}

    /** Which tests what is like this passes. */
    private record Passed(TraitTest[] tests, boolean[] passes) {
        boolean areOf(TraitTest... others) {
            if (tests.length != others.length) {
                return false;
            }
            for (int i = 0; i < tests.length; i++) {
                if (tests[i] != others[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private Likeness(Activity activity) {
        this.kind = activity.kind();
        this.unit = activity.amount().unit();
        this.topics = activity.topics();
        this.approvers = activity.approvers();
        this.delivery = activity.delivery().orElse("");
        this.usedFor = activity.usedFor().orElse("");
        this.hash = activity.likeness();
    }

    static Likeness of(Activity activity) {
        return new Likeness(activity);
    }

    boolean isOf(Activity activity) {
        return hash == activity.likeness()
                && kind.equals(activity.kind())
                && unit.equals(activity.amount().unit())
                && topics.equals(activity.topics())
                && approvers.equals(activity.approvers())
                && delivery.equals(activity.delivery().orElse(""))
                && usedFor.equals(activity.usedFor().orElse(""));
    }

    /** Whether it is the same in all respects: what activities are grouped by, whatever is remembered of others. */
    boolean isSameAs(Likeness other) {
        return this == other
                || hash == other.hash
                        && kind.equals(other.kind)
                        && unit.equals(other.unit)
                        && topics.equals(other.topics)
                        && approvers.equals(other.approvers)
                        && delivery.equals(other.delivery)
                        && usedFor.equals(other.usedFor);
    }

    /** Whether it is short, and names no other credential of a holder: what may be remembered for others. */
    boolean isOrdinary() {
        if (!usedFor.isEmpty() || topics.size() + approvers.size() > MOST_NAMES) {
            return false;
        }
        int length = kind.length() + delivery.length() + unit.toString().length();
        for (String topic : topics) {
            length += topic.length();
        }
        for (String approver : approvers) {
            length += approver.length();
        }
        return length <= LONGEST;
    }

    String kind() {
        return kind;
    }

    CreditUnit unit() {
        return unit;
    }

    List<String> topics() {
        return topics;
    }

    List<String> approvers() {
        return approvers;
    }

    String delivery() {
        return delivery;
    }

    String usedFor() {
        return usedFor;
    }

    /** The place in the first tree of a set, as {@link BucketTree#place} gives it. */
    int firstPlace(RequirementSet set) {
        return places(set).first;
    }

    /** The place in the second tree of a set. */
    int secondPlace(RequirementSet set) {
        return places(set).second;
    }

    private Places places(RequirementSet set) {
        Places known = places;
        if (known == null || known.set != set) {
            known = new Places(set, set.first().place(this), set.second().place(this));
            // a set with amounts of one holder is not asked for again
            places = set.isOfOneHolder() ? null : known;
        }
        return known;
    }

    /** Which tests it passes, in their order, or {@link #NONE}; not to be changed, and neither are the tests. */
    boolean[] passes(TraitTest... tests) {
        Passed known = passed;
        if (known == null || !known.areOf(tests)) {
            known = new Passed(tests, find(tests));
            passed = known;
        }
        return known.passes;
    }

    private boolean[] find(TraitTest... tests) {
        boolean[] found = new boolean[tests.length];
        boolean any = false;
        for (int i = 0; i < tests.length; i++) {
            found[i] = tests[i].test(this);
            any |= found[i];
        }
        return any ? found : NONE;
    }
}
