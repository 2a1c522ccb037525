package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of terms and their events: on a grid, where terms roll, where each event starts one, and where they became common. */
class EventsOfTermsProperties {
    private static final FactKey<Period> LENGTH = FactKey.period("test.length");
    private static final FactKey<String> RESTART = FactKey.statement("test.restart");
    private static final FactTable TABLE = TermFacts.table()
            .and(FactTable.of(
                    "2026-11-24",
                    Fact.of(LENGTH, Period.ofYears(2)).graded(Grade.PRIMARY, Citation.titled("a text")),
                    Fact.stating(RESTART, "Assumed.").graded(Grade.ASSUMED)));
    private static final List<Terms> RULES = List.of(
            by(TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED_OR_REINSTATED)),
            by(TermRule.lasting(LENGTH)
                    .onGridOfLatestEventFrom(Anchor.CERTIFIED_OR_REINSTATED)
                    .endingOn(TermEnd.DAY_BEFORE_ANNIVERSARY)),
            by(TermRule.lasting(LENGTH).restartedByEachEvent(RESTART).endingOn(TermEnd.LAST_DAY_OF_MONTH)),
            EventsOfTermsProperties::common);
    private static final LocalDate CERTIFIED = LocalDate.of(2020, 2, 29);
    private static final int TEN_YEARS = 3652;

    private static final LocalDate COMMON = LocalDate.of(2025, 1, 1);

    private interface Terms {
        RunningTerm running(FactsAsOf facts, RenewalHistory known, Trace trace);
    }

    private static Terms by(TermRule rule) {
        return (facts, known, trace) -> rule.asOf(facts).running(known, trace);
    }

    /** Terms on a grid of the holder's own, which became common. */
    private static RunningTerm common(FactsAsOf facts, RenewalHistory known, Trace trace) {
        TermRule.AsOf common = TermRule.lasting(LENGTH)
                .endingOn(TermEnd.DAY_BEFORE_ANNIVERSARY)
                .asOf(facts);
        return TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED).asOf(facts).running(COMMON, common, known, trace);
    }

    private record Found(DateRange dates, RunningTerm.Basis basis, boolean unknown, List<?> findings, List<?> notes) {
        static Found of(Terms rule, RenewalHistory history, LocalDate asOf) {
            FactsAsOf facts = FactsAsOf.of(TABLE, asOf, FactsAsOf.STALE_AFTER);
            Trace trace = Trace.of(facts);
            RenewalHistory known = history.asKnownOn(asOf);
            RunningTerm term = rule.running(facts, known, trace);
            return new Found(
                    term.dates(),
                    term.basis(),
                    term.isRenewalUnknown(known),
                    trace.findings(),
                    List.copyOf(trace.notes()));
        }
    }

    @Property
    void eachHistoryHasATermThatContainsOrPrecedesTheAsOfDate(
            @ForAll("histories") RenewalHistory history, @ForAll @IntRange(max = TEN_YEARS) int asOf) {
        for (Terms rule : RULES) {
            LocalDate day = CERTIFIED.plusDays(asOf);
            DateRange found = Found.of(rule, history, day).dates();
            assertThat(found.start()).isAfterOrEqualTo(CERTIFIED);
            assertThat(found.end()).isAfterOrEqualTo(found.start());
        }
    }

    @Property
    void theTermBeforeEndsOnTheDayBeforeThisOne(
            @ForAll("histories") RenewalHistory history, @ForAll @IntRange(max = TEN_YEARS) int asOf) {
        RenewalHistory known = history.asKnownOn(CERTIFIED.plusDays(asOf));
        FactsAsOf facts = FactsAsOf.of(TABLE, CERTIFIED.plusDays(asOf), FactsAsOf.STALE_AFTER);
        for (Terms rule : RULES) {
            RunningTerm term = rule.running(facts, known, Trace.of(facts));
            while (term.dates().start().isAfter(CERTIFIED)) {
                DateRange before = term.previous(known).orElseThrow().dates();
                assertThat(before.end()).isEqualTo(term.dates().start().minusDays(1));
                assertThat(before.start()).isAfterOrEqualTo(CERTIFIED);
                term = term.previous(known).orElseThrow();
            }
            assertThat(term.previous(known)).isEmpty();
        }
    }

    /** Of all who are certified by the day, and whose own term runs on it. */
    @Property
    void theFirstCommonEndIsTheSameForAllAndMovesNoStart(@ForAll @IntRange(max = 4000) int days) {
        LocalDate certified = COMMON.minusDays(days);
        RenewalHistory history = RenewalHistory.since(certified).withAllListed();
        FactsAsOf facts = FactsAsOf.of(TABLE, COMMON, FactsAsOf.STALE_AFTER);
        DateRange own = RULES.get(0).running(facts, history, Trace.of(facts)).dates();
        boolean over = own.end().isBefore(COMMON);
        assertThat(common(facts, history, Trace.of(facts)).dates())
                .isEqualTo(over ? own : new DateRange(own.start(), LocalDate.of(2026, 12, 31)));
    }

    @Property
    void nothingLaterChangesAnAnswerUnlessALooseExpirationMayBelongToIt(
            @ForAll("events") List<HistoryEvent> events,
            @ForAll boolean complete,
            @ForAll @IntRange(max = TEN_YEARS) int asOf) {
        LocalDate day = CERTIFIED.plusDays(asOf);
        List<HistoryEvent> known = new ArrayList<>(events);
        known.removeIf(event -> event.on().isAfter(day));
        for (Terms rule : RULES) {
            assertThat(Found.of(rule, RenewalHistory.of(CERTIFIED, events, complete, null), day))
                    .isEqualTo(Found.of(rule, RenewalHistory.of(CERTIFIED, known, complete, null), day));
        }
    }

    @Property
    void laterEventsOtherThanRenewalsAndReinstatementsNeverChangeAnAnswer(
            @ForAll("histories") RenewalHistory history, @ForAll @IntRange(max = TEN_YEARS) int asOf) {
        LocalDate day = CERTIFIED.plusDays(asOf);
        List<HistoryEvent> fewer = new ArrayList<>(history.events());
        fewer.removeIf(event -> event.on().isAfter(day) && !event.kind().hasCertificate());
        RenewalHistory without = RenewalHistory.of(
                CERTIFIED,
                fewer,
                history.isComplete(),
                history.printedExpiration().orElse(null));
        for (Terms rule : RULES) {
            assertThat(Found.of(rule, history, day)).isEqualTo(Found.of(rule, without, day));
        }
    }

    @Property
    void theFlatFormAndListedEventsGetEqualAnswers(
            @ForAll @IntRange(max = TEN_YEARS) int renewed,
            @ForAll @IntRange(max = TEN_YEARS) int reinstated,
            @ForAll @IntRange(max = TEN_YEARS) int printed,
            @ForAll @IntRange(max = TEN_YEARS) int asOf) {
        LocalDate expires = CERTIFIED.plusDays(printed);
        RenewalHistory flat = RenewalHistory.since(CERTIFIED)
                .withRenewedOn(CERTIFIED.plusDays(renewed))
                .withReinstatedOn(CERTIFIED.plusDays(reinstated))
                .withPrintedExpiration(expires);
        RenewalHistory listed = RenewalHistory.of(
                CERTIFIED,
                List.of(
                        HistoryEvent.renewed(CERTIFIED.plusDays(renewed)),
                        HistoryEvent.reinstated(CERTIFIED.plusDays(reinstated))),
                false,
                expires);
        assertThat(flat).isEqualTo(listed);
        for (Terms rule : RULES) {
            LocalDate day = CERTIFIED.plusDays(asOf);
            assertThat(Found.of(rule, flat, day)).isEqualTo(Found.of(rule, listed, day));
        }
    }

    @Property
    void theAnswerChangesOnNoDayThatTheTraceDoesNotName(
            @ForAll("histories") RenewalHistory history, @ForAll @IntRange(max = TEN_YEARS) int asOf) {
        LocalDate day = CERTIFIED.plusDays(asOf);
        RenewalHistory known = history.asKnownOn(day);
        for (Terms rule : RULES) {
            FactsAsOf facts = FactsAsOf.of(TABLE, day, FactsAsOf.STALE_AFTER);
            Trace trace = Trace.of(facts);
            DateRange found = rule.running(facts, known, trace).dates();
            LocalDate next = day.plusDays(30);
            LocalDate event = next;
            for (LocalDate later : history.eventDays()) {
                event = later.isAfter(day) && later.isBefore(event) ? later : event;
            }
            LocalDate change = trace.nextChange().orElse(LocalDate.MAX);
            LocalDate asked = event.minusDays(1);
            if (asked.isAfter(day) && asked.isBefore(change)) {
                assertThat(Found.of(rule, history, asked).dates()).isEqualTo(found);
            }
        }
    }

    @Provide
    static Arbitrary<List<HistoryEvent>> events() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, TEN_YEARS).map(CERTIFIED::plusDays);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 1100);
        Arbitrary<HistoryEvent> certificates = Combinators.combine(
                        days, lengths, Arbitraries.integers().between(0, 5))
                .as((on, length, kind) -> {
                    HistoryEvent event = kind < 5 ? HistoryEvent.renewed(on) : HistoryEvent.reinstated(on);
                    return length % 2 == 0 ? event : event.withPrintedExpiration(on.plusDays(length));
                });
        Arbitrary<HistoryEvent> extensions =
                Combinators.combine(days, lengths).as((on, length) -> HistoryEvent.extended(on, on.plusDays(length)));
        Arbitrary<HistoryEvent> others = Combinators.combine(
                        days, Arbitraries.of(HistoryEvent.suspended(CERTIFIED), HistoryEvent.retired(CERTIFIED)))
                .as((on, like) -> new HistoryEvent(like.kind(), on, like.printedExpiration(), like.until()));
        return Arbitraries.oneOf(certificates, extensions, others)
                .list()
                .ofMaxSize(5)
                .uniqueElements(event -> event.kind() + " " + event.on());
    }

    @Provide
    static Arbitrary<RenewalHistory> histories() {
        Arbitrary<LocalDate> loose = Arbitraries.integers()
                .between(0, TEN_YEARS)
                .map(CERTIFIED::plusDays)
                .injectNull(0.5);
        return Combinators.combine(events(), Arbitraries.of(true, false), loose)
                .as((events, complete, printed) -> RenewalHistory.of(CERTIFIED, events, complete, printed));
    }
}
