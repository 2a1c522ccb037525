package dev.renewal.policy;

import static dev.renewal.policy.MadeUpBody.EDUCATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Condition;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;

/** Laws of what an option asks of inputs that a host may leave out. */
class OptionRuleProperties {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final OptionRule OPTION = OptionRule.of(Route.CONTINUING_EDUCATION);
    private static final List<FactKey<Credits>> TABLE =
            List.of(MadeUpBody.TOTAL, MadeUpBody.TOTAL_OF_TWO, MadeUpBody.TOTAL_OF_MORE);

    private static Shortfall shortfall(OptionRule rule, Certification certification) {
        return rule.asOf(CreditUnit.POINT, Currency.getInstance("USD"), MadeUpBody.facts(AS_OF))
                .of(MadeUpBody.holder(certification, Standing.CURRENT, MadeUpBody.trace(AS_OF)))
                .shortfall();
    }

    /** Whatever the host says of the others. */
    @Property
    void allIsKnownOnlyIfEachConditionIsToldAndSatisfiedOnlyIfEachIsMet(
            @ForAll @Size(max = 4) List<@WithNull(0.3) Boolean> said) {
        OptionRule rule = OPTION;
        Certification certification = MadeUpBody.CERTIFICATION;
        List<Condition> expected = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            InputKey<Boolean> input = new InputKey<>("input_" + i, Boolean.class);
            rule = rule.condition("condition " + i, input);
            certification = said.get(i) == null ? certification : certification.with(input, said.get(i));
            expected.add(Condition.of("condition " + i, Optional.ofNullable(said.get(i))));
        }
        Shortfall shortfall = shortfall(rule, certification);
        assertThat(shortfall.conditions()).isEqualTo(expected);
        assertThat(shortfall.isComplete()).isEqualTo(!said.contains(null));
        assertThat(shortfall.isSatisfied()).isEqualTo(said.stream().allMatch(Boolean.TRUE::equals));
        assertThat(expected).noneMatch(condition -> condition.met() && condition.unknown());
    }

    @Property
    void aTableByANumberRequiresWhatItsLineRequires(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int number, @ForAll @IntRange(min = 1, max = 3) int lines) {
        OptionRule option = OPTION.requires(EDUCATION, Day.TERM_START, Day.TERM_END);
        Certification holder = MadeUpBody.CERTIFICATION.with(InputKey.CREDENTIALS_HELD, number);
        int line = number < 2 ? 0 : number < lines ? number - 1 : lines - 1;
        assertThat(shortfall(option.requiring("total", InputKey.CREDENTIALS_HELD, TABLE.subList(0, lines)), holder))
                .isEqualTo(shortfall(option.requiring("total", TABLE.get(line)), holder));
    }
}
