package dev.renewal.policy;

import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a rule finds where it asks nothing of a holder but the last day of the term, with and without extensions, the
 * stage and the membership. That is the same for every holder of whom these are the same.
 *
 * <p>What the rule asks is observed, so no rule has to say it. Notes and the next change are those of the run in which it was
 * found. An answer that is explained asks the rule itself. Thread-safe without a lock: a thread sees what was found completely
 * or not at all, and finds it again if it does not.
 *
 * @param <T> what the rule finds; never changed
 */
final class SharedRule<T> {
    /** The size of the table, a power of two. An evicted entry is computed again. */
    private static final int MOST = 512;
    /** How many places are probed for an entry. */
    private static final int MOST_PROBED = 4;

    /** More stages than any schedule has; a rule that makes its own is not shared from then on. */
    private static final int MOST_STAGES = 16;

    private static final int MIX = 0x9E3779B9;

    private final Rule<T> rule;
    /** Null as long as nothing is kept. */
    private Object @Nullable [] kept;
    /** The stages in which a holder was asked for more, and each is asked; the array is not changed. */
    private LapseSchedule.Stage[] askingMore = {};

    /**
     * A rule that depends on a number as well.
     *
     * @param <T> what it finds
     */
    interface Rule<T> {
        T of(Holder holder, int variant);
    }

    /** What was found, for whom, and what was used to find it. */
    private record Found(
            LocalDate end,
            LocalDate unextended,
            LapseSchedule.@Nullable Stage stage,
            @Nullable Boolean member,
            int variant,
            Object value,
            Trace used) {
        boolean isOf(Holder holder, int other) {
            return variant == other
                    && Objects.equals(stage, holder.stageOrNull())
                    && end.equals(holder.termEnd())
                    && unextended.equals(holder.unextendedTermEnd())
                    && Objects.equals(member, holder.memberOrNull());
        }
    }

    SharedRule(Rule<T> rule) {
        this.rule = rule;
    }

    T of(Holder holder, int variant) {
        if (holder.trace().isExplaining() || !holder.hasTerm() || asksMoreIn(holder.stageOrNull())) {
            return rule.of(holder, variant);
        }
        Object[] all = kept;
        if (all == null) {
            all = new Object[MOST];
            kept = all;
        }
        int place = (int) holder.termEnd().toEpochDay() * MIX + variant * MOST_PROBED;
        for (int probed = 0; probed < MOST_PROBED; probed++) {
            Found known = (Found) all[place + probed & MOST - 1];
            if (known == null) {
                place += probed;
                break;
            }
            if (known.isOf(holder, variant)) {
                return taken(known, holder);
            }
        }
        return taken(found(holder, variant, all, place & MOST - 1), holder);
    }

    private boolean asksMoreIn(LapseSchedule.@Nullable Stage stage) {
        LapseSchedule.Stage[] known = askingMore;
        for (LapseSchedule.Stage each : known) {
            if (Objects.equals(each, stage)) {
                return true;
            }
        }
        return known.length >= MOST_STAGES;
    }

    private T taken(Found found, Holder holder) {
        holder.trace().include(found.used);
        @SuppressWarnings("unchecked") // only what the rule found is kept
        T value = (T) found.value;
        return value;
    }

    private Found found(Holder holder, int variant, Object[] all, int place) {
        Holder apart = holder.apart();
        T value = rule.of(apart, variant);
        Found found = new Found(
                holder.termEnd(),
                holder.unextendedTermEnd(),
                holder.stageOrNull(),
                holder.memberOrNull(),
                variant,
                value,
                apart.trace());
        if (!apart.wasAskedMore()) {
            all[place] = found;
        } else if (!asksMoreIn(holder.stageOrNull())) {
            addAskingMore(holder.stageOrNull());
        }
        return found;
    }

    private void addAskingMore(LapseSchedule.@Nullable Stage stage) {
        // another thread may replace the array meanwhile: what it added is found again
        LapseSchedule.Stage[] known = askingMore;
        LapseSchedule.Stage[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = stage;
        askingMore = more;
    }
}
