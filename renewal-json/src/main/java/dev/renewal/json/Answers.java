package dev.renewal.json;

import static dev.renewal.json.Amounts.CREDENTIAL;
import static dev.renewal.json.Amounts.CREDITS;
import static dev.renewal.json.Amounts.CURRENCY;
import static dev.renewal.json.Amounts.DATE;
import static dev.renewal.json.Amounts.FLAG;
import static dev.renewal.json.Amounts.FRACTION_TEXT;
import static dev.renewal.json.Amounts.MONEY;
import static dev.renewal.json.Amounts.NUMBER;
import static dev.renewal.json.Amounts.ROUTE;
import static dev.renewal.json.Amounts.TEXT;
import static dev.renewal.json.Amounts.UNIT;

import dev.renewal.credit.Condition;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.EducationRule.CountedKind;
import dev.renewal.credit.EducationRule.CountedUnit;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.Trait;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Credential;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.MonthlyFees;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.Outcome;
import dev.renewal.policy.PlannedCourse;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.policy.Vocabulary;
import dev.renewal.term.DateRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the host gets back. The names are those of the values' methods, in small letters. */
final class Answers {
    static final Form<Grade> GRADE = Form.word(Grade.class, Grade::label);
    static final Form<Citation> CITATION = Form.object(Citation.class)
            .with("title", TEXT, Citation::title)
            .with("location", TEXT, Citation::location)
            .written();
    private static final Form<Note> NOTE = Form.object(Note.class)
            .with("key", TEXT, Note::key)
            .with("grade", GRADE, Note::grade)
            .with("text", TEXT, Note::text)
            .list("sources", CITATION, Note::sources)
            .written();
    private static final Form<Finding.Item> ITEM = Form.word(Finding.Item.class, Finding.Item::label);
    private static final Form<Finding> FINDING = Form.object(Finding.class)
            .with("code", TEXT, Finding::code)
            .with("item", ITEM, Finding::item)
            .with("key", TEXT, Finding::key)
            .with("sentence", TEXT, Finding::sentence)
            .maybe("nearest", TEXT, Finding::nearest)
            .written();

    private static final Form<DateRange> DATES = Form.object(DateRange.class)
            .with("start", DATE, DateRange::start)
            .with("end", DATE, DateRange::end)
            .readBy(found -> new DateRange(found.get("start", DATE), found.get("end", DATE)));
    private static final Form<Standing> STANDING = Form.word(Standing.class, Standing::label);
    private static final Form<DeadlineKind> DEADLINE_KIND =
            Form.written(DeadlineKind.class, Map.of("type", "string"), DeadlineKind::name);
    private static final Form<Deadline> DEADLINE = Form.object(Deadline.class)
            .with("kind", DEADLINE_KIND, Deadline::kind)
            .with("on", DATE, Deadline::on)
            .list("routes", ROUTE, Deadline::routes)
            .with("met", FLAG, Deadline::isMet)
            .written();
    private static final Form<Step.Action> ACTION = Form.word(Step.Action.class, Step.Action::label);
    private static final Form<Step> STEP = Form.object(Step.class)
            .with("action", ACTION, Step::action)
            .with("text", TEXT, Step::text)
            .maybe("by", DATE, Step::by)
            .maybe("advised_by", DATE, Step::advisedBy)
            .with("done", FLAG, Step::done)
            .written();
    private static final Form<NextStep> NEXT_STEP = Form.object(NextStep.class)
            .with("route", ROUTE, NextStep::route)
            .with("step", STEP, NextStep::step)
            .written();

    private static final Form<Trait> TRAIT = Form.object(Trait.class)
            .with("attribute", TEXT, Trait::attribute)
            .with("value", TEXT, Trait::value)
            .written();
    private static final Form<PlanLine> PLAN_LINE = Form.object(PlanLine.class)
            .with("credits", CREDITS, PlanLine::credits)
            .list("traits", TRAIT, PlanLine::traits)
            .list("without", TRAIT, PlanLine::without)
            .written();
    private static final Form<Requirement> REQUIREMENT = Form.object(Requirement.class)
            .with("id", TEXT, Requirement::id)
            .maybe("required", CREDITS, Requirement::required)
            .with("counted", CREDITS, Requirement::counted)
            .maybe("missing", CREDITS, Requirement::missing)
            .written();
    private static final Form<Condition> CONDITION = Form.object(Condition.class)
            .with("id", TEXT, Condition::id)
            .maybe("met", FLAG, condition -> Optional.of(condition.met()).filter(met -> !condition.unknown()))
            .written();
    /** The activity by the host's own key; its dates and amounts are the host's already. */
    private static final Form<Disallowance> DISALLOWANCE = Form.object(Disallowance.class)
            .maybe("activity_key", TEXT, Disallowance::activityKey)
            .with("code", TEXT, Disallowance::code)
            .with("reason", TEXT, Disallowance::reason)
            .written();

    private static final Form<Shortfall> SHORTFALL = Form.object(Shortfall.class)
            .list("requirements", REQUIREMENT, Shortfall::requirements)
            .with("minimum_additional", CREDITS, Shortfall::minimumAdditional)
            .list("plan", PLAN_LINE, Shortfall::plan)
            .with("surplus", CREDITS, Shortfall::surplus)
            .list("conditions", CONDITION, Shortfall::conditions)
            .list("uncounted", DISALLOWANCE, Shortfall::uncounted)
            .with("complete", FLAG, Shortfall::isComplete)
            .with("satisfied", FLAG, Shortfall::isSatisfied)
            .written();

    private static final Form<FeeLine.Later> LATER = Form.object(FeeLine.Later.class)
            .with("from", DATE, FeeLine.Later::from)
            .maybe("amount", MONEY, FeeLine.Later::amount)
            .written();
    private static final Form<FeeLine> FEE_LINE = Form.object(FeeLine.class)
            .with("fee", TEXT, FeeLine::fee)
            .maybe("amount", MONEY, FeeLine::amount)
            .maybe("due", DATE, FeeLine::due)
            .list("later", LATER, FeeLine::later)
            .written();
    private static final Form<FeeQuote> FEES = Form.object(FeeQuote.class)
            .with("currency", CURRENCY, FeeQuote::currency)
            .list("lines", FEE_LINE, FeeQuote::lines)
            .with("known_total", MONEY, FeeQuote::knownTotal)
            .with("complete", FLAG, FeeQuote::isComplete)
            .written();

    private static final Form<RenewalOption> OPTION = Form.object(RenewalOption.class)
            .with("route", ROUTE, RenewalOption::route)
            .with("open", FLAG, RenewalOption::isOpen)
            .with("opens", DATE, RenewalOption::opens)
            .maybe("closes", DATE, RenewalOption::closes)
            .maybe("earn_by", DATE, RenewalOption::earnBy)
            .with("can_still_be_satisfied", FLAG, RenewalOption::canStillBeSatisfied)
            .with("shortfall", SHORTFALL, RenewalOption::shortfall)
            .with("fees", FEES, RenewalOption::fees)
            .list("steps", STEP, RenewalOption::steps)
            .written();
    static final Form<Assessment> ASSESSMENT = Form.object(Assessment.class)
            .maybe("key", TEXT, Assessment::key)
            .with("credential", CREDENTIAL, Assessment::credential)
            .with("as_of", DATE, Assessment::asOf)
            .with("standing", STANDING, Assessment::standing)
            .maybe("may_use_title", FLAG, Assessment::mayUseTitle)
            .maybe("body_word", TEXT, Assessment::bodyWord)
            .maybe("term", DATES, Assessment::term)
            .list("deadlines", DEADLINE, Assessment::deadlines)
            .list("options", OPTION, Assessment::options)
            .maybe("next_step", NEXT_STEP, Assessment::nextStep)
            .list("findings", FINDING, Assessment::findings)
            .list("notes", NOTE, Assessment::notes)
            .maybe("next_change", DATE, Assessment::nextChange)
            .written();

    private static final Form<InvalidInputException> PROBLEM = Form.object(InvalidInputException.class)
            .with("code", TEXT, InvalidInputException::code)
            .with("field", TEXT, InvalidInputException::field)
            .with("found", TEXT, InvalidInputException::found)
            .with("wanted", TEXT, InvalidInputException::wanted)
            .written();
    /** A failure that is no refusal of the library has the name of its class alone: its text may hold the holder's data. */
    private static final Form<RuntimeException> FAILURE = Form.written(
            RuntimeException.class,
            Map.of("anyOf", List.of(PROBLEM.inPlace(), TEXT.inPlace())),
            failure -> failure instanceof InvalidInputException refused
                    ? PROBLEM.write(refused)
                    : failure.getClass().getName());

    private static final Form<Outcome> OUTCOME = Form.object(Outcome.class)
            .maybe("key", TEXT, outcome -> outcome.certification().key())
            .with("credential", CREDENTIAL, outcome -> outcome.certification().credential())
            .maybe("assessment", ASSESSMENT, Outcome::assessment)
            .maybe("failure", FAILURE, Outcome::failure)
            .written();

    private static final Form<JointPlan.Status> STATUS = Form.word(JointPlan.Status.class, JointPlan.Status::label);
    private static final Form<JointPlan.Part> PART = Form.object(JointPlan.Part.class)
            .with("answer", ASSESSMENT, JointPlan.Part::answer)
            .with("status", STATUS, JointPlan.Part::status)
            .with("planned", FLAG, JointPlan.Part::isPlanned)
            .maybe("minimum_additional", CREDITS, JointPlan.Part::minimumAdditional)
            .written();
    private static final Form<PlannedCourse.Count> COUNT = Form.object(PlannedCourse.Count.class)
            .with("credential", CREDENTIAL, PlannedCourse.Count::credential)
            .with("credits", FRACTION_TEXT, PlannedCourse.Count::credits)
            .with("unit", UNIT, PlannedCourse.Count::unit)
            .written();
    private static final Form<PlannedCourse> COURSE = Form.object(PlannedCourse.class)
            .with("hours", FRACTION_TEXT, PlannedCourse::hours)
            .list("topics", TEXT, PlannedCourse::topics)
            .list("approved_by", TEXT, PlannedCourse::approvers)
            .maybe("by", DATE, PlannedCourse::by)
            .list("counts", COUNT, PlannedCourse::counts)
            .written();
    private static final Form<JointPlan> PLAN = Form.object(JointPlan.class)
            .with("as_of", DATE, JointPlan::asOf)
            .list("certifications", PART, JointPlan::certifications)
            .with("total_hours", FRACTION_TEXT, JointPlan::totalHours)
            .with("separate_hours", FRACTION_TEXT, JointPlan::separateHours)
            .list("lines", COURSE, JointPlan::lines)
            .list("notes", NOTE, JointPlan::notes)
            .written();

    private static final Form<ForecastFee.Basis> BASIS = Form.word(ForecastFee.Basis.class, ForecastFee.Basis::label);
    private static final Form<ForecastFee> FORECAST = Form.object(ForecastFee.class)
            .maybe("key", TEXT, ForecastFee::key)
            .with("credential", CREDENTIAL, ForecastFee::credential)
            .with("due", DATE, ForecastFee::due)
            .with("fee", TEXT, ForecastFee::fee)
            .maybe("amount", MONEY, ForecastFee::amount)
            .with("currency", CURRENCY, ForecastFee::currency)
            .with("basis", BASIS, ForecastFee::basis)
            .written();
    private static final Form<MonthlyFees> MONTH = Form.object(MonthlyFees.class)
            .with("month", TEXT, fees -> fees.month().toString())
            .with("known_total", MONEY, MonthlyFees::knownTotal)
            .with("known_fees", NUMBER, MonthlyFees::knownFees)
            .with("unknown_fees", NUMBER, MonthlyFees::unknownFees)
            .written();

    private static final Form<CountedUnit> COUNTED_UNIT = Form.object(CountedUnit.class)
            .with("unit", UNIT, CountedUnit::unit)
            .maybe("ratio", TEXT, counted -> counted.ratio().map(key -> key.id()))
            .written();
    private static final Form<CountedKind> COUNTED_KIND = Form.object(CountedKind.class)
            .with("kind", TEXT, CountedKind::kind)
            .list("units", COUNTED_UNIT, CountedKind::units)
            .written();

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    private static final Form<InputKey<?>> INPUT = Form.object((Class<InputKey<?>>) (Class) InputKey.class)
            .with("name", TEXT, InputKey::name)
            .with("type", TEXT, input -> input.type().getSimpleName())
            .as("values", Map.of("type", "array"), FurtherInputs::values)
            .written();

    private static final Form<Vocabulary> VOCABULARY = Form.object(Vocabulary.class)
            .list("kinds", COUNTED_KIND, Vocabulary::kinds)
            .list("topics", TEXT, Vocabulary::topics)
            .with("own_topics_only", FLAG, Vocabulary::ownTopicsOnly)
            .list("approved_by", TEXT, Vocabulary::approvers)
            .list("fees_quoted", TEXT, Vocabulary::feesQuoted)
            .list("fees_read", TEXT, Vocabulary::feesRead)
            .list("inputs", INPUT, Vocabulary::inputs)
            .written();
    private static final Form<Credential> GOVERNED = Form.object(Credential.class)
            .with("id", CREDENTIAL, Credential::id)
            .with("name", TEXT, Credential::name)
            .written();

    static final List<Form<?>> ALL = List.of(
            GRADE,
            CITATION,
            NOTE,
            ITEM,
            FINDING,
            DATES,
            STANDING,
            DEADLINE_KIND,
            DEADLINE,
            ACTION,
            STEP,
            NEXT_STEP,
            TRAIT,
            PLAN_LINE,
            REQUIREMENT,
            CONDITION,
            DISALLOWANCE,
            SHORTFALL,
            LATER,
            FEE_LINE,
            FEES,
            OPTION,
            ASSESSMENT,
            PROBLEM,
            OUTCOME,
            STATUS,
            PART,
            COUNT,
            COURSE,
            PLAN,
            BASIS,
            FORECAST,
            MONTH,
            COUNTED_UNIT,
            COUNTED_KIND,
            INPUT,
            VOCABULARY,
            GOVERNED);

    private Answers() {}
}
