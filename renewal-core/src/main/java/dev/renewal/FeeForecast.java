package dev.renewal;

import dev.renewal.amount.Money;
import dev.renewal.error.InputDates;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.ForecastFee.Basis;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.term.HistoryEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The fees of one certification that is renewed in time, term by term, up to a last day.
 *
 * <p>Each line gets the amount of the answer of its due day. Then the record gets its payment, and at the end of the term a
 * renewal, so that the next term follows. Not thread-safe.
 */
final class FeeForecast implements Iterator<ForecastFee> {
    /** What is paid where the amount is not known; a payment of nothing pays no fee. */
    private static final BigDecimal SOMETHING = BigDecimal.ONE;

    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final LocalDate last;
    private final Queue<ForecastFee> found = new ArrayDeque<>();
    /** What is recorded so far. */
    private Certification record;
    /** Whether nothing more is to be expected. */
    private boolean over;
    /** The day as of which the next term is asked for. */
    private LocalDate day;

    FeeForecast(RenewalPolicies policies, Certification certification, LocalDate asOf, LocalDate last) {
        this.policies = policies;
        this.asOf = asOf;
        this.last = last;
        this.record = certification.asKnownOn(asOf);
        this.day = asOf;
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && !over) {
            findNextTerm();
        }
        return !found.isEmpty();
    }

    @Override
    public ForecastFee next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the forecast is over");
        }
        return found.remove();
    }

    private void findNextTerm() {
        if (day.isAfter(last)) {
            over = true;
            return;
        }
        Assessment answer = policies.assess(record, day);
        if (answer.standing() == Standing.CURRENT) {
            addTerm(answer);
        } else {
            if (day.equals(asOf)) {
                addReturn(answer);
            }
            over = true;
        }
    }

    private void addReturn(Assessment answer) {
        RenewalOption open = firstOpenOrNull(answer);
        if (open != null) {
            for (FeeLine line : open.fees().lines()) {
                add(line, asOf, open.fees().currency(), Basis.RETURN);
            }
        }
    }

    private void addTerm(Assessment answer) {
        RenewalOption option = keepingOrNull(answer);
        LocalDate end = option == null ? null : answer.term().orElseThrow().end();
        if (option == null || end == null || end.isBefore(day)) {
            over = true;
            return;
        }
        for (FeeLine line : option.fees().lines()) {
            LocalDate due = line.due().orElse(end);
            if (!day.equals(asOf) && due.isBefore(day)) {
                // of the term before, which is taken to be paid
                continue;
            }
            if (due.isAfter(last)) {
                over = true;
                return;
            }
            boolean overdue = due.isBefore(asOf);
            FeeLine then = overdue ? line : asOfDue(line, due, option.route());
            add(then, overdue ? asOf : due, option.fees().currency(), overdue ? Basis.OVERDUE : Basis.RENEWAL);
            Money paid = then.amount()
                    .orElseGet(() -> new Money(SOMETHING, option.fees().currency()));
            record = record.withPayment(Payment.of(InputDates.isInRange(due) ? due : asOf, line.fee(), paid));
        }
        if (!InputDates.isInRange(end.plusDays(1))) {
            over = true;
            return;
        }
        record = option.route().equals(Route.ANNUAL_FEE) ? record : record.withEvent(HistoryEvent.renewed(end));
        day = end.plusDays(1);
    }

    /** The line as the answer of its due day has it; as it is known now, if that answer lists it no more. */
    private FeeLine asOfDue(FeeLine line, LocalDate due, Route route) {
        Optional<RenewalOption> then = policies.assess(record, due).findOption(route);
        if (then.isPresent()) {
            for (FeeLine each : then.get().fees().lines()) {
                if (each.fee().equals(line.fee()) && each.due().equals(line.due())) {
                    return each;
                }
            }
        }
        return line;
    }

    private static @Nullable RenewalOption firstOpenOrNull(Assessment answer) {
        for (RenewalOption option : answer.options()) {
            if (option.isOpen()) {
                return option;
            }
        }
        return null;
    }

    /** The first option that keeps the term: the annual fee, or a route that the end of the term is a deadline of. */
    private static @Nullable RenewalOption keepingOrNull(Assessment answer) {
        for (RenewalOption option : answer.options()) {
            if (option.route().equals(Route.ANNUAL_FEE) || isForExpiration(option.route(), answer)) {
                return option;
            }
        }
        return null;
    }

    private static boolean isForExpiration(Route route, Assessment answer) {
        for (Deadline deadline : answer.deadlines()) {
            if (deadline.kind().equals(DeadlineKind.EXPIRATION)
                    && deadline.routes().contains(route)) {
                return true;
            }
        }
        return false;
    }

    private void add(FeeLine line, LocalDate due, Currency currency, Basis basis) {
        found.add(new ForecastFee(record.key(), record.credential(), due, line.fee(), line.amount(), currency, basis));
    }
}
