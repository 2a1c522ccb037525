package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Note;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a rule finds, and how often it is asked. */
class SharedRuleTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);

    private int asked;

    /** A rule that counts how often it is asked. */
    private SharedRule<String> rule(Function<Holder, Object> found) {
        return new SharedRule<>((holder, variant) -> {
            asked++;
            return found.apply(holder) + " " + variant;
        });
    }

    private static Holder holder(Certification certification, Standing stage) {
        return MadeUpBody.holder(certification, stage, MadeUpBody.trace(AS_OF));
    }

    private static Holder member(boolean member) {
        return holder(MadeUpBody.CERTIFICATION.withMember(member), Standing.CURRENT);
    }

    @Test
    void aRuleOfTheTermsEndIsAskedOnceForEachStageMembershipAndVariant() {
        SharedRule<String> rule = rule(holder -> holder.termEnd() + " " + holder.memberOrNull() + " "
                + holder.stage().label());
        for (int i = 0; i < 2; i++) {
            assertThat(rule.of(holder(MadeUpBody.CERTIFICATION, Standing.CURRENT), 0))
                    .isEqualTo("2026-02-28 null current 0");
            assertThat(rule.of(holder(MadeUpBody.CERTIFICATION, Standing.CURRENT), 1))
                    .isEqualTo("2026-02-28 null current 1");
            assertThat(rule.of(member(true), 0)).isEqualTo("2026-02-28 true current 0");
            assertThat(rule.of(member(false), 0)).isEqualTo("2026-02-28 false current 0");
            assertThat(rule.of(holder(MadeUpBody.CERTIFICATION, Standing.LAPSED), 0))
                    .isEqualTo("2026-02-28 null lapsed 0");
        }
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void aRuleThatAsksForMoreIsAskedOfEachHolder() {
        List<Function<Holder, Object>> rules = List.of(
                Holder::certification,
                Holder::history,
                Holder::payments,
                Holder::term,
                holder -> holder.paidInTerm("renewal"),
                holder -> holder.certification().input(InputKey.MEMBER));
        for (Function<Holder, Object> each : rules) {
            asked = 0;
            SharedRule<String> rule = rule(each);
            rule.of(member(true), 0);
            rule.of(member(true), 0);
            assertThat(asked).isEqualTo(2);
        }
    }

    @Test
    void anExplainedAnswerAsksTheRule() {
        SharedRule<String> rule = rule(Holder::termEnd);
        rule.of(member(true), 0);
        rule.of(MadeUpBody.holder(member(true).certification(), Standing.CURRENT, MadeUpBody.explaining(AS_OF)), 0);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void eachAnswerHasTheNotesAndTheNextChangeOfWhatItShares() {
        SharedRule<String> rule = rule(holder -> {
            Trace trace = holder.trace();
            trace.cite(MadeUpBody.facts(AS_OF).get(MadeUpBody.WORDS));
            trace.remark(MadeUpBody.facts(AS_OF).get(MadeUpBody.OTHER_WORDS), "A remark.");
            return trace.isPast(holder.termEnd());
        });
        for (int i = 0; i < 2; i++) {
            Holder holder = member(true);
            rule.of(holder, 0);
            assertThat(holder.trace().notes()).extracting(Note::text).contains("Words.", "A remark.");
            assertThat(holder.trace().nextChange()).isEqualTo(Optional.of(LocalDate.of(2026, 3, 1)));
        }
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aRemarkThatIsMadeOnceStaysTheFirstOne() {
        SharedRule<String> rule = rule(holder -> {
            holder.trace().remarkOnce(MadeUpBody.facts(AS_OF).get(MadeUpBody.WORDS), "The second.");
            holder.trace().remark(MadeUpBody.facts(AS_OF).get(MadeUpBody.WORDS), "Another.");
            return holder.termEnd();
        });
        for (int i = 0; i < 2; i++) {
            Holder holder = member(true);
            holder.trace().remark(MadeUpBody.facts(AS_OF).get(MadeUpBody.WORDS), "The first.");
            rule.of(holder, 0);
            assertThat(holder.trace().notes()).extracting(Note::text).containsExactly("Another.", "The first.");
        }
    }
}
