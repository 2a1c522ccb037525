package dev.renewal.policy;

import static dev.renewal.policy.MadeUpBody.FEE;
import static dev.renewal.policy.MadeUpBody.UNKNOWN_FEE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each word of a fee does. */
class FeeRuleTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final Optional<Money> SIXTY = Optional.of(Money.of("60", "USD"));

    private static List<FeeLine> lines(FeeRule fee, Holder holder) {
        return fee.asOf(MadeUpBody.facts(holder.trace().asOf())).of(holder);
    }

    @Test
    void aFeeHasTheAmountOfTheAsOfDateAndNoDueDay() {
        FeeRule fee = FeeRule.of("renewal", FEE);
        assertThat(fee.name()).isEqualTo("renewal");
        assertThat(lines(fee, MadeUpBody.holder(AS_OF))).containsExactly(FeeLine.of("renewal", SIXTY));
    }

    @Test
    void anAmountThatIsNotEstablishedLeavesALineWithoutAmountAndANote() {
        Holder holder = MadeUpBody.holder(AS_OF);
        assertThat(lines(FeeRule.of("renewal", UNKNOWN_FEE), holder)).containsExactly(FeeLine.of("renewal"));
        assertThat(holder.trace().notes()).extracting(Note::key).containsExactly("test.unknown-fee");
    }

    @Test
    void anAmountOfTheAsOfDateChangesWithItsFact() {
        FactsAsOf facts = facts(priced(FEE, "60"), priced(FEE, "75").from("2026-02-01"));
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, Trace.of(facts));
        FeeRule fee = FeeRule.of("renewal", FEE).atAmountOf(Day.AS_OF.named("today"));
        assertThat(fee.asOf(facts).of(holder)).containsExactly(FeeLine.of("renewal", SIXTY));
        assertThat(holder.trace().nextChange()).contains(LocalDate.of(2026, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({"true, 45", "false, 60", ", 60"})
    void membersPayAPriceOfTheirOwn(Boolean member, String amount) {
        FactKey<Money> ofMembers = FactKey.money("test.member-fee", "USD");
        FactsAsOf facts = facts(priced(ofMembers, "45"), priced(FEE, "60"));
        Certification certification =
                member == null ? MadeUpBody.CERTIFICATION : MadeUpBody.CERTIFICATION.withMember(member);
        Holder holder = MadeUpBody.holder(certification, Standing.CURRENT, Trace.explaining(facts));
        assertThat(FeeRule.byMembership("renewal", ofMembers, FEE).asOf(facts).of(holder))
                .containsExactly(FeeLine.of("renewal", Optional.of(Money.of(amount, "USD"))));
        assertThat(holder.trace().reasons().toString())
                .as("only the price that is charged is used")
                .doesNotContain(amount.equals("45") ? "test.fee" : "test.member-fee");
    }

    @Test
    void aDueDayIsShownAndDoesNotChooseTheAmount() {
        FactsAsOf facts = facts(priced(FEE, "60"), priced(FEE, "75").from("2026-02-01"));
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, Trace.of(facts));
        assertThat(FeeRule.of("renewal", FEE).due(Day.TERM_END).asOf(facts).of(holder))
                .containsExactly(
                        FeeLine.of("renewal", SIXTY).withDue(MadeUpBody.END).withLater(changes("2026-02-01 75")));
        assertThat(holder.trace().nextChange()).contains(LocalDate.of(2026, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, '', 2026-02-28 75",
        "2026-03-01, '', ''",
        "2026-02-01, 2026-02-02, 2026-02-01 75; 2026-02-02 80",
        "2026-02-01, 2026-03-01, 2026-02-01 75",
    })
    void aLineSaysTheChangesOfItsAmountUntilItIsDue(String from, String again, String changes) {
        List<Fact<?>> prices =
                new ArrayList<>(List.of(priced(FEE, "60"), priced(FEE, "75").from(from)));
        if (!again.isEmpty()) {
            prices.add(
                    priced(FEE, "80").from(again).noting("Assumed: it rises.").graded(Grade.ASSUMED));
        }
        FactsAsOf facts = facts(prices.toArray(new Fact<?>[0]));
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, Trace.of(facts));
        List<FeeLine> lines =
                FeeRule.of("renewal", FEE).due(Day.TERM_END).asOf(facts).of(holder);
        assertThat(lines.get(0).later()).isEqualTo(changes(changes));
        assertThat(holder.trace().notes())
                .as("the answer rests on a change that it names")
                .hasSize(changes.contains("80") ? 1 : 0);
        assertThat(holder.trace().nextChange()).contains(LocalDate.parse(from));
    }

    @Test
    void aChangeIsOneOfTheAmount() {
        FactsAsOf facts = facts(
                priced(FEE, "60"),
                priced(FEE, "60.00").from("2026-02-01"),
                priced(FEE, "75").from("2026-02-10"),
                Fact.notEstablished(FEE, "Not known yet.").from("2026-02-20"));
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, Trace.of(facts));
        FeeRule fee = FeeRule.of("renewal", FEE).due(Day.TERM_END);
        assertThat(fee.asOf(facts).of(holder).get(0).later())
                .as("another source of the same amount is no change")
                .isEqualTo(changes("2026-02-10 75; 2026-02-20"));
        assertThat(fee.times(any -> each -> 2).asOf(facts).of(holder).get(0).later())
                .isEqualTo(changes("2026-02-10 150; 2026-02-20"));
        assertThat(fee.asOf(facts.on(AS_OF.minusYears(1))).of(holder).get(0).later())
                .as("time does not change a price of another day")
                .isEmpty();
        assertThat(FeeRule.of("renewal", FEE).asOf(facts).of(holder).get(0).later())
                .as("a line without a due day says the amount of the as-of date")
                .isEmpty();
    }

    @Test
    void aLineWithTheAmountOfAnotherDayHasNoChanges() {
        FactsAsOf facts = facts(priced(FEE, "60"), priced(FEE, "75").from("2026-02-01"));
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, Trace.of(facts));
        FeeRule fee = FeeRule.of("renewal", FEE).dueAtAmountOf(Day.TERM_END);
        assertThat(fee.asOf(facts).of(holder).get(0).later()).isEmpty();
        assertThat(holder.trace().nextChange())
                .as("the day on which the fact was verified long ago")
                .contains(LocalDate.of(2028, 1, 2));
    }

    @Test
    void membersAreToldTheChangesOfTheirOwnPrice() {
        FactKey<Money> ofMembers = FactKey.money("test.member-fee", "USD");
        FactsAsOf facts = facts(priced(ofMembers, "45"), priced(ofMembers, "50").from("2026-02-01"), priced(FEE, "60"));
        Certification member = MadeUpBody.CERTIFICATION.withMember(true);
        for (Certification certification : List.of(member, MadeUpBody.CERTIFICATION)) {
            Holder holder = MadeUpBody.holder(certification, Standing.CURRENT, Trace.of(facts));
            assertThat(FeeRule.byMembership("renewal", ofMembers, FEE)
                            .due(Day.TERM_END)
                            .asOf(facts)
                            .of(holder)
                            .get(0)
                            .later())
                    .isEqualTo(changes(certification == member ? "2026-02-01 50" : ""));
        }
    }

    private static List<FeeLine.Later> changes(String text) {
        List<FeeLine.Later> changes = new ArrayList<>();
        for (String change : text.isEmpty() ? new String[0] : text.split("; ")) {
            String[] words = change.split(" ");
            changes.add(new FeeLine.Later(
                    LocalDate.parse(words[0]),
                    words.length == 1 ? Optional.empty() : Optional.of(Money.of(words[1], "USD"))));
        }
        return changes;
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 75", "2026-03-01, 60"})
    void anAmountMayBeTheOneInForceOnTheDueDay(LocalDate from, String amount) {
        FactsAsOf facts = facts(priced(FEE, "60"), priced(FEE, "75").from(from.toString()));
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, Trace.of(facts));
        FeeLine line = FeeLine.of("renewal", Optional.of(Money.of(amount, "USD")));
        assertThat(FeeRule.of("renewal", FEE)
                        .dueAtAmountOf(Day.TERM_END)
                        .asOf(facts)
                        .of(holder))
                .containsExactly(line.withDue(MadeUpBody.END));
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, 0", "INACTIVE, 1", "EXPIRED, 1", "LAPSED, 0"})
    void aFeeMayBeLimitedToSomeStages(Standing stage, int count) {
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, stage, MadeUpBody.trace(AS_OF));
        FeeRule late = FeeRule.of("late", UNKNOWN_FEE).in(Standing.INACTIVE, Standing.EXPIRED);
        assertThat(lines(late, holder)).hasSize(count);
        assertThat(holder.trace().notes()).hasSize(count);
    }

    @Test
    void aFeeIsAStepOfTheExplanation() {
        Trace trace = MadeUpBody.explaining(AS_OF);
        lines(
                FeeRule.of("renewal", FEE).due(Day.TERM_END),
                MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, trace));
        assertThat(trace.reasons())
                .containsExactly(new Reason.Computed(
                        "fee",
                        "renewal USD 60.00 due 2026-02-28",
                        List.of(new Reason.FactRead(
                                MadeUpBody.facts(AS_OF).get(FEE).fact(), AS_OF))));
    }

    @Test
    void eachWordMakesACopy() {
        FeeRule fee = FeeRule.of("renewal", UNKNOWN_FEE);
        fee.due(Day.TERM_END);
        fee.in(Standing.LAPSED);
        assertThat(lines(fee, MadeUpBody.holder(AS_OF))).containsExactly(FeeLine.of("renewal"));
    }

    private static Fact<Money> priced(FactKey<Money> key, String amount) {
        return Fact.of(key, Money.of(amount, "USD")).graded(Grade.PRIMARY, Citation.titled("rules"));
    }

    private static FactsAsOf facts(Fact<?>... facts) {
        return FactsAsOf.of(FactTable.of("2026-01-01", facts), AS_OF, FactsAsOf.STALE_AFTER);
    }
}
