package com.example.lamp;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.EducationRule;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Route;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of an invented Guild of Lamp Trimmers: terms that end on the holder's birthday, a fee for each lamp, and an oath.
 */
public final class LampPolicy extends DeclaredPolicy {
    private static final InputKey<LocalDate> BORN_ON = new InputKey<>("lamp_born_on", LocalDate.class);
    private static final InputKey<Integer> LAMPS = new InputKey<>("lamps", Integer.class);
    private static final InputKey<Boolean> OATH = new InputKey<>("oath", Boolean.class);

    private static final FactKey<Period> TERM_LENGTH = FactKey.period("lamp.term.length");
    private static final FactKey<Credits> TOTAL = FactKey.credits("lamp.ce.total", CreditUnit.CREDIT);
    private static final FactKey<String> KINDS = FactKey.statement("lamp.ce.kinds");
    private static final FactKey<String> BIRTHDAY = FactKey.statement("lamp.term.birthday");
    private static final FactKey<Money> FEE = FactKey.money("lamp.fee.lamp", "USD");
    private static final Citation HANDBOOK = new Citation("Guild of Lamp Trimmers, Handbook", "https://lamp.example");
    private static final FactTable FACTS = FactTable.of(
            "2026-11-24",
            Fact.of(TERM_LENGTH, Period.ofYears(2)).graded(Grade.PRIMARY, HANDBOOK),
            Fact.stating(BIRTHDAY, "Terms end on the birthday.").graded(Grade.PRIMARY, HANDBOOK),
            Fact.of(TOTAL, Credits.of(12, CreditUnit.CREDIT)).graded(Grade.PRIMARY, HANDBOOK),
            Fact.stating(KINDS, "Courses count, in credits.").graded(Grade.PRIMARY, HANDBOOK),
            Fact.of(FEE, Money.of("3.00", "USD")).graded(Grade.PRIMARY, HANDBOOK));

    private static final CredentialRule TRIMMER = CredentialRule.of("clt", "Certified Lamp Trimmer", CreditUnit.CREDIT)
            .needing(BORN_ON, BIRTHDAY, "The date of birth is missing, and so the end of the term is not known.")
            .term(TermRule.lasting(TERM_LENGTH), Day.of(BORN_ON))
            .lapsing(LapseSchedule.currentThrough(TERM_END))
            .option(OptionRule.of(Route.CONTINUING_EDUCATION)
                    .closes(TERM_END)
                    .requires(
                            EducationRule.in(CreditUnit.CREDIT)
                                    .citing(KINDS)
                                    .counts(Activity.COURSE, CreditUnit.CREDIT)
                                    .requires("total", TOTAL),
                            TERM_START,
                            TERM_END)
                    .condition("oath", OATH)
                    .fee(FeeRule.of("lamp", FEE)
                            .times(facts -> holder ->
                                    holder.certification().input(LAMPS).orElse(1))
                            .due(TERM_END)));

    public LampPolicy() {
        super(LEVEL, new CertifyingBody("lamp", "Guild of Lamp Trimmers"), "USD", FACTS, List.of(TRIMMER));
    }

    @Override
    public Set<InputKey<?>> inputs() {
        return new LinkedHashSet<>(List.of(BORN_ON, LAMPS, OATH));
    }
}
