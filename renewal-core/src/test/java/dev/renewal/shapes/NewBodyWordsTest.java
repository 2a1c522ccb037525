package dev.renewal.shapes;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.ActivityFilter;
import dev.renewal.credit.Category;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.Sourced;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.InstalmentRule;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.policy.StepRule;
import dev.renewal.term.Anchor;
import dev.renewal.term.PrintedTermRule;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words that docs/new-body.md lists compile: each is a part of this class. */
class NewBodyWordsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\|[^|]*\\|(.*)\\|$");
    private static final Pattern WORDS = Pattern.compile("`([^`]+)`");
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");

    private static final FactKey<Period> LENGTH = FactKey.period("x.l");
    private static final FactKey<Period> GRACE = LENGTH;
    private static final FactKey<Period> ONE_YEAR = LENGTH;
    private static final FactKey<Period> APPLY = LENGTH;
    private static final FactKey<Period> MONTH = LENGTH;
    private static final FactKey<String> RULE = FactKey.statement("x.r");
    private static final FactKey<String> BIRTH_RULE = RULE;
    private static final FactKey<LocalDate> SAME_FOR_ALL = FactKey.date("x.d");
    private static final FactKey<LocalDate> FIRST_DAY = SAME_FOR_ALL;
    private static final FactKey<LocalDate> JUNE_30 = SAME_FOR_ALL;
    private static final FactKey<LocalDate> DECEMBER_31 = SAME_FOR_ALL;
    private static final FactKey<BigDecimal> PER_HOUR = FactKey.ratio("x.p");
    private static final FactKey<Credits> TOTAL = FactKey.credits("x.t", CreditUnit.CEU);
    private static final FactKey<Credits> EVIDENCE = TOTAL;
    private static final FactKey<Credits> TEACHING = TOTAL;
    private static final FactKey<Credits> FURTHER_TOTAL = TOTAL;
    private static final FactKey<Credits> ONE = TOTAL;
    private static final FactKey<Credits> FURTHER_ONE = TOTAL;
    private static final FactKey<Credits> TWO = TOTAL;
    private static final FactKey<Credits> THREE_OR_MORE = TOTAL;
    private static final FactKey<Money> FEE = FactKey.money("x.f", "USD");
    private static final FactKey<Money> FEE_LATE = FEE;
    private static final FactKey<Money> FEE_MEMBER = FEE;
    private static final FactKey<Money> FEE_ANNUAL = FEE;
    private static final InputKey<LocalDate> BORN_ON = new InputKey<>("born_on", LocalDate.class);
    private static final InputKey<Boolean> OATH = new InputKey<>("oath", Boolean.class);
    private static final InputKey<Boolean> RETIRED = OATH;
    private static final InputKey<Integer> HELD = new InputKey<>("held", Integer.class);
    private static final InputKey<Integer> GROUP = new InputKey<>("group", Integer.class, List.of(2, 5, 8, 11));
    private static final Day APPLY_BY = TERM_END.minus(APPLY).named("application due");
    private static final InputKey<LocalDate> LICENCE_ENDS = new InputKey<>("licence_ends", LocalDate.class);
    private static final Day one = TERM_END.next();
    private static final Day other = Day.of(LICENCE_ENDS).plus(GRACE);
    private static final List<Day> DAYS = List.of(
            TERM_END.plus(GRACE).next().plus(LENGTH).previous(),
            Day.earlier(one, other),
            Day.later(one, other),
            Day.of(Anchor.CERTIFIED));
    private static final DeadlineKind OWN_DEADLINE = new DeadlineKind("late-renewal-closes");
    private static final TermRule rule = TermRule.lasting(LENGTH);
    private static final TermRule OWN_TERMS = rule;
    private static final TermRule COMMON_TERMS = rule;
    private static final CredentialRule C = CredentialRule.of("c", "C", CreditUnit.CEU);
    private static final CredentialRule OTHER_RULE = C.standing(Standing.CURRENT, "retired");
    private static final List<CredentialRule> TERMS = List.of(
            C.needing(BORN_ON, BIRTH_RULE, "The date of birth is missing."),
            C.except(RETIRED, OTHER_RULE),
            C.term(TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED)),
            C.term(TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED_OR_REINSTATED)),
            C.term(TermRule.lasting(LENGTH).restartedByEachEvent(RULE)),
            C.term(TermRule.lasting(LENGTH), Day.on(SAME_FOR_ALL)),
            C.term(OWN_TERMS, COMMON_TERMS, Day.on(FIRST_DAY)),
            C.term(TermRule.lasting(LENGTH), Day.of(BORN_ON)),
            C.term(PrintedTermRule.implying(LENGTH), RULE, facts -> holder -> "Give the printed expiration."),
            C.term(rule, facts -> {
                TermRule.AsOf terms = rule.asOf(facts);
                return holder -> terms.running(holder.history().beganOn(), holder.history(), holder.trace());
            }),
            C.term(rule.endingOn(TermEnd.DAY_BEFORE_ANNIVERSARY)),
            C.term(rule.endingOn(TermEnd.LAST_DAY_OF_MONTH)),
            C.term(rule.endingOn(TermEnd.FIRST_DAY_OF_MONTH)),
            C.term(rule.endingOnNext(List.of(JUNE_30, DECEMBER_31))));
    private static final Category LAW = Category.topic("law", "law")
            .recordedAs(ActivityFilter.topic("law").and(ActivityFilter.approvedBy("board")));
    private static final EducationRule E = EducationRule.in(CreditUnit.CEU)
            .citing(RULE)
            .counts(Activity.COURSE, CreditUnit.CONTACT_HOUR, PER_HOUR)
            .counts("teaching", CreditUnit.CEU)
            .requires("total", TOTAL)
            .limitedBy(CountingRule.atMost(ActivityFilter.kind("teaching"), TEACHING, "At most %s of teaching count."))
            .with(Category.topic("evidence", "evidence-based").atLeast(EVIDENCE))
            .with(Category.kind("teaching", "teaching").atMost(TEACHING));
    private static final EducationRule EDUCATION =
            EducationRule.in(CreditUnit.CEU).requires("total", TOTAL).countingForOneTerm();
    private static final EducationRule BOTH_TERMS = EDUCATION.countingForSeveralTerms();
    private static final List<OptionRule> EITHER_TERM = List.of(
            OptionRule.of(Route.CONTINUING_EDUCATION).requires(EDUCATION, TERM_START.minus(MONTH), TERM_END),
            OptionRule.of(Route.CONTINUING_EDUCATION).requires(EDUCATION, TERM_START, TERM_END.plus(GRACE)),
            OptionRule.of(Route.CONTINUING_EDUCATION).requiring("total", facts -> {
                EducationRule.AsOf hours = EDUCATION.asOf(facts);
                return holder -> {
                    Optional<RunningTerm> before = holder.term().previous(holder.history());
                    LocalDate first = before.orElse(holder.term()).dates().start();
                    LocalDate last = before.orElse(holder.term()).dates().end();
                    return Optional.of(hours.count(
                                    holder.certification().activities(),
                                    EarningWindow.between(first, last),
                                    holder.trace())
                            .total());
                };
            }));
    private static final Day IN_GRACE = Day.whileCurrent(TERM_END, TERM_END.plus(GRACE));
    private static final List<OptionRule> STAGES = List.of(
            OptionRule.of(Route.CONTINUING_EDUCATION)
                    .in(Standing.CURRENT, Standing.EXPIRED)
                    .closes(TERM_END.plus(GRACE))
                    .earnBy(TERM_END),
            OptionRule.of(Route.EXAMINATION)
                    .in(Standing.LAPSED)
                    .opens(TERM_END.plus(GRACE).next()),
            OptionRule.of(Route.REINSTATEMENT),
            OptionRule.of(Route.ANNUAL_FEE),
            OptionRule.of(new Route("assessment")));
    private static final List<Category> FURTHER =
            List.of(Category.approvedBy("board", "board"), Category.delivery("online", "online"));
    private static final LocalDate LONG_AGO = LocalDate.of(1899, 12, 31);
    private static final OptionRule O = OptionRule.of(Route.CONTINUING_EDUCATION)
            .in(Standing.EXPIRED)
            .inStage("grace")
            .opens(TERM_END.next())
            .closes(TERM_END.plus(GRACE))
            .earnBy(TERM_END)
            .requires(E, TERM_START, TERM_END)
            .requiring("total", FURTHER_TOTAL)
            .requiring("total", facts -> {
                Sourced<Credits> first = facts.get(ONE);
                Sourced<Credits> further = facts.get(FURTHER_ONE);
                return holder -> {
                    int held = holder.certification().input(HELD).orElse(1); // may be 0, and very large
                    int more = Math.max(0, Math.min(9, held - 1));
                    return holder.trace()
                            .find(first)
                            .flatMap(one -> holder.trace().find(further).map(each -> one.plus(each.times(more))));
                };
            })
            .requiring("total", HELD, List.of(ONE, TWO, THREE_OR_MORE))
            .condition("oath", OATH)
            .fee(FeeRule.of("late", FEE_LATE).in(Standing.EXPIRED))
            .fee(FeeRule.of("early", FEE).through(APPLY_BY))
            .fee(FeeRule.of("late", FEE_LATE).after(APPLY_BY).due(TERM_END))
            .fee(FeeRule.of("renewal", FEE).dueAtAmountOf(TERM_END))
            .fee(FeeRule.byMembership("renewal", FEE_MEMBER, FEE))
            .fee(InstalmentRule.beforeAnniversaries("annual", FEE_ANNUAL, ONE_YEAR))
            .fee(FeeRule.of("x", FEE)
                    .times(facts -> holder -> holder.certification().input(HELD).orElse(1)))
            .step(StepRule.of(Step.Action.DOCUMENT, "Swear the oath.")
                    .by(TERM_END)
                    .doneWhere(facts ->
                            holder -> holder.certification().input(OATH).orElse(false)));
    private static final Standing OTHER_STAGE = Standing.INACTIVE;
    private static final LapseSchedule L = LapseSchedule.currentThrough(TERM_END)
            .then(Standing.EXPIRED, "grace", TERM_END.plus(GRACE))
            .endingIn(Standing.LAPSED, "");

    @Test
    void eachWordOfThePageIsCompiled() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "new-body.md"));
        String words = page.substring(page.indexOf("## More words"));
        String source = dense(
                Files.readString(Path.of("src", "test", "java", "dev", "renewal", "shapes", "NewBodyWordsTest.java")));
        List<String> shown = ROW.matcher(words)
                .results()
                .flatMap(row -> WORDS.matcher(row.group(1)).results())
                .map(found -> found.group(1))
                .filter(found -> !found.contains("…"))
                .toList();

        assertThat(shown)
                .hasSizeGreaterThan(20)
                .allSatisfy(word -> assertThat(source).contains(dense(word)));
        assertThat(BLOCK.matcher(words).results().map(block -> dense(block.group(1))))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(source).contains(block));
        assertThat(List.of(
                        TERMS,
                        DAYS,
                        OWN_DEADLINE,
                        LAW,
                        E,
                        BOTH_TERMS,
                        EITHER_TERM,
                        STAGES,
                        IN_GRACE,
                        O,
                        L,
                        GROUP,
                        FURTHER,
                        LONG_AGO))
                .doesNotContainNull();
    }

    private static String dense(String text) {
        return text.replaceAll("//[^\\n]*|\\s", "");
    }
}
