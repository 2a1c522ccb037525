package dev.renewal.rules.wadoh;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.policy.Holder;
import dev.renewal.policy.InputKey;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;

/** What the holder's birthday, on which a credential expires, says of an expiration; it changes no day of an answer. */
final class Birthday {
    static final InputKey<LocalDate> BORN_ON = new InputKey<>("born_on", LocalDate.class);

    private static final String NO_PRINT =
            "The end of the term is not known, as no printed expiration is in use: take it from the credential or from the"
                    + " department's public look-up.";
    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);
    private static final MonthDay DAY_AFTER = MonthDay.of(Month.MARCH, 1);

    private Birthday() {}

    /** Says, where no printed expiration is in use, that it is wanted, and from which day on it may be. */
    static Holder.Rule<String> missing(FactsAsOf facts) {
        return holder -> birthday(holder)
                .map(birthday ->
                        NO_PRINT + " It is " + next(birthday, holder) + ", the next birthday, at the earliest.")
                .orElse(NO_PRINT);
    }

    /** Says that the printed expiration is no birthday, where it is none. */
    static Holder.Rule<Optional<String>> differing(FactsAsOf facts) {
        return holder -> birthday(holder)
                .flatMap(birthday -> holder.term()
                        .printedExpiration()
                        .filter(printed -> !isOn(printed, birthday))
                        .map(printed -> "A credential expires on the holder's birthday, and the printed expiration, "
                                + printed + ", is none: check both days."));
    }

    private static Optional<MonthDay> birthday(Holder holder) {
        return holder.certification().input(BORN_ON).map(MonthDay::from);
    }

    /** The first birthday that is not before the as-of date; 28 February for 29 February in other years than leap years. */
    private static LocalDate next(MonthDay birthday, Holder holder) {
        LocalDate asOf = holder.trace().asOf();
        LocalDate next = birthday.atYear(asOf.getYear());
        next = next.isBefore(asOf) ? birthday.atYear(asOf.getYear() + 1) : next;
        holder.trace().changesOn(next.plusDays(1));
        return next;
    }

    /** Whether a day is a birthday; for 29 February, 1 March passes too. */
    private static boolean isOn(LocalDate day, MonthDay birthday) {
        return day.equals(birthday.atYear(day.getYear()))
                || birthday.equals(LEAP_DAY) && MonthDay.from(day).equals(DAY_AFTER);
    }
}
