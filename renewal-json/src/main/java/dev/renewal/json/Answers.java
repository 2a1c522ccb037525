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
import dev.renewal.fact.FactKey;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.ForecastFee;
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
            .readBy(found -> new Citation(
                    found.get("title", TEXT), found.find("location", TEXT).orElse("")));
    private static final Form<Note> NOTE = Form.object(Note.class)
            .with("key", TEXT, Note::key)
            .with("grade", GRADE, Note::grade)
            .with("text", TEXT, Note::text)
            .list("sources", CITATION, Note::sources)
            .readBy(found -> new Note(
                    found.get("key", TEXT),
                    found.get("grade", GRADE),
                    found.get("text", TEXT),
                    found.list("sources", CITATION)));
    private static final Form<Finding.Item> ITEM = Form.word(Finding.Item.class, Finding.Item::label);
    private static final Form<Finding> FINDING = Form.object(Finding.class)
            .with("code", TEXT, Finding::code)
            .with("item", ITEM, Finding::item)
            .with("key", TEXT, Finding::key)
            .with("sentence", TEXT, Finding::sentence)
            .maybe("nearest", TEXT, Finding::nearest)
            .readBy(found -> new Finding(
                    found.get("code", TEXT),
                    found.get("item", ITEM),
                    found.get("key", TEXT),
                    found.get("sentence", TEXT),
                    found.find("nearest", TEXT)));

    private static final Form<DateRange> DATES = Form.object(DateRange.class)
            .with("start", DATE, DateRange::start)
            .with("end", DATE, DateRange::end)
            .readBy(found -> new DateRange(found.get("start", DATE), found.get("end", DATE)));
    private static final Form<Standing> STANDING = Form.word(Standing.class, Standing::label);
    private static final Form<DeadlineKind> DEADLINE_KIND =
            Form.of(DeadlineKind.class, "string", DeadlineKind::name, at -> new DeadlineKind(at.text()));
    private static final Form<Deadline> DEADLINE = Form.object(Deadline.class)
            .with("kind", DEADLINE_KIND, Deadline::kind)
            .with("on", DATE, Deadline::on)
            .list("routes", ROUTE, Deadline::routes)
            .with("met", FLAG, Deadline::isMet)
            .readBy(found -> new Deadline(
                    found.get("kind", DEADLINE_KIND),
                    found.get("on", DATE),
                    found.list("routes", ROUTE),
                    found.get("met", FLAG)));
    private static final Form<Step.Action> ACTION = Form.word(Step.Action.class, Step.Action::label);
    private static final Form<Step> STEP = Form.object(Step.class)
            .with("action", ACTION, Step::action)
            .with("text", TEXT, Step::text)
            .maybe("by", DATE, Step::by)
            .maybe("advised_by", DATE, Step::advisedBy)
            .with("done", FLAG, Step::done)
            .readBy(found -> new Step(
                    found.get("action", ACTION),
                    found.get("text", TEXT),
                    found.find("by", DATE),
                    found.find("advised_by", DATE),
                    found.get("done", FLAG)));
    private static final Form<NextStep> NEXT_STEP = Form.object(NextStep.class)
            .with("route", ROUTE, NextStep::route)
            .with("step", STEP, NextStep::step)
            .readBy(found -> new NextStep(found.get("route", ROUTE), found.get("step", STEP)));

    private static final Form<Trait> TRAIT = Form.object(Trait.class)
            .with("attribute", TEXT, Trait::attribute)
            .with("value", TEXT, Trait::value)
            .readBy(found -> new Trait(found.get("attribute", TEXT), found.get("value", TEXT)));
    private static final Form<PlanLine> PLAN_LINE = Form.object(PlanLine.class)
            .with("credits", CREDITS, PlanLine::credits)
            .list("traits", TRAIT, PlanLine::traits)
            .list("without", TRAIT, PlanLine::without)
            .readBy(found -> new PlanLine(
                    found.get("credits", CREDITS), found.list("traits", TRAIT), found.list("without", TRAIT)));
    private static final Form<Requirement> REQUIREMENT = Form.object(Requirement.class)
            .with("id", TEXT, Requirement::id)
            .maybe("required", CREDITS, Requirement::required)
            .with("counted", CREDITS, Requirement::counted)
            .mayFollow("missing", CREDITS, Requirement::missing)
            .readBy(found -> new Requirement(
                    found.get("id", TEXT), found.find("required", CREDITS), found.get("counted", CREDITS)));
    private static final Form<Condition> CONDITION = Form.object(Condition.class)
            .with("id", TEXT, Condition::id)
            .maybe("met", FLAG, condition -> Optional.of(condition.met()).filter(met -> !condition.unknown()))
            .readBy(found -> Condition.of(found.get("id", TEXT), found.find("met", FLAG)));
    private static final Form<Disallowance> DISALLOWANCE = Form.object(Disallowance.class)
            .mayFollow("activity_key", TEXT, Disallowance::activityKey)
            .with("activity", Records.ACTIVITY, Disallowance::activity)
            .with("code", TEXT, Disallowance::code)
            .with("reason", TEXT, Disallowance::reason)
            .readBy(found -> new Disallowance(
                    found.get("activity", Records.ACTIVITY), found.get("code", TEXT), found.get("reason", TEXT)));

    private static final Form<Shortfall> SHORTFALL = Form.object(Shortfall.class)
            .list("requirements", REQUIREMENT, Shortfall::requirements)
            .with("minimum_additional", CREDITS, Shortfall::minimumAdditional)
            .list("plan", PLAN_LINE, Shortfall::plan)
            .with("surplus", CREDITS, Shortfall::surplus)
            .list("conditions", CONDITION, Shortfall::conditions)
            .list("uncounted", DISALLOWANCE, Shortfall::uncounted)
            .follows("complete", FLAG, Shortfall::isComplete)
            .follows("satisfied", FLAG, Shortfall::isSatisfied)
            .readBy(found -> Shortfall.of(
                    found.list("requirements", REQUIREMENT),
                    found.get("minimum_additional", CREDITS),
                    found.list("plan", PLAN_LINE),
                    found.get("surplus", CREDITS),
                    found.list("conditions", CONDITION),
                    found.list("uncounted", DISALLOWANCE)));

    private static final Form<FeeLine.Later> LATER = Form.object(FeeLine.Later.class)
            .with("from", DATE, FeeLine.Later::from)
            .maybe("amount", MONEY, FeeLine.Later::amount)
            .readBy(found -> new FeeLine.Later(found.get("from", DATE), found.find("amount", MONEY)));
    private static final Form<FeeLine> FEE_LINE = Form.object(FeeLine.class)
            .with("fee", TEXT, FeeLine::fee)
            .maybe("amount", MONEY, FeeLine::amount)
            .maybe("due", DATE, FeeLine::due)
            .list("later", LATER, FeeLine::later)
            .readBy(Answers::feeLine);
    private static final Form<FeeQuote> FEES = Form.object(FeeQuote.class)
            .with("currency", CURRENCY, FeeQuote::currency)
            .list("lines", FEE_LINE, FeeQuote::lines)
            .follows("known_total", MONEY, FeeQuote::knownTotal)
            .follows("complete", FLAG, FeeQuote::isComplete)
            .readBy(found -> new FeeQuote(found.get("currency", CURRENCY), found.list("lines", FEE_LINE)));

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
            .readBy(found -> RenewalOption.of(
                    found.get("route", ROUTE),
                    found.get("opens", DATE),
                    found.find("closes", DATE),
                    found.get("open", FLAG),
                    found.find("earn_by", DATE),
                    found.get("can_still_be_satisfied", FLAG),
                    found.get("shortfall", SHORTFALL),
                    found.get("fees", FEES),
                    found.list("steps", STEP)));
    static final Form<Assessment> ASSESSMENT = Form.object(Assessment.class)
            .maybe("key", TEXT, Assessment::key)
            .with("credential", CREDENTIAL, Assessment::credential)
            .with("as_of", DATE, Assessment::asOf)
            .with("standing", STANDING, Assessment::standing)
            .mayFollow("may_use_title", FLAG, Assessment::mayUseTitle)
            .maybe("body_word", TEXT, Assessment::bodyWord)
            .maybe("term", DATES, Assessment::term)
            .list("deadlines", DEADLINE, Assessment::deadlines)
            .list("options", OPTION, Assessment::options)
            .mayFollow("next_step", NEXT_STEP, Assessment::nextStep)
            .list("findings", FINDING, Assessment::findings)
            .list("notes", NOTE, Assessment::notes)
            .maybe("next_change", DATE, Assessment::nextChange)
            .readBy(found -> Assessment.of(
                    found.find("key", TEXT),
                    found.get("credential", CREDENTIAL),
                    found.get("as_of", DATE),
                    found.get("standing", STANDING),
                    found.find("body_word", TEXT),
                    found.find("term", DATES),
                    found.list("deadlines", DEADLINE),
                    found.list("options", OPTION),
                    found.list("findings", FINDING),
                    found.list("notes", NOTE),
                    found.find("next_change", DATE)));

    private static final Form<InvalidInputException> PROBLEM = Form.object(InvalidInputException.class)
            .with("code", TEXT, InvalidInputException::code)
            .with("field", TEXT, InvalidInputException::field)
            .with("found", TEXT, InvalidInputException::found)
            .with("wanted", TEXT, InvalidInputException::wanted)
            .readBy(found -> InvalidInputException.again(
                    found.get("code", TEXT),
                    found.get("field", TEXT),
                    found.get("found", TEXT),
                    found.get("wanted", TEXT)));
    /** A failure that is no refusal of the library has the name of its class alone: its text may hold the holder's data. */
    private static final Form<Outcome> OUTCOME = Form.object(Outcome.class)
            .with("certification", Records.CERTIFICATION, Outcome::certification)
            .maybe("assessment", ASSESSMENT, Outcome::assessment)
            .as(
                    "failure",
                    Map.of("anyOf", List.of(PROBLEM.inPlace(), TEXT.inPlace(), Map.of("type", "null"))),
                    outcome -> outcome.failure()
                            .filter(InvalidInputException.class::isInstance)
                            .map(refused -> PROBLEM.write((InvalidInputException) refused))
                            .or(outcome::failureClass)
                            .orElse(null))
            .readBy(Answers::outcome);

    private static final Form<JointPlan.Status> STATUS = Form.word(JointPlan.Status.class, JointPlan.Status::label);
    private static final Form<JointPlan.Part> PART = Form.object(JointPlan.Part.class)
            .with("answer", ASSESSMENT, JointPlan.Part::answer)
            .with("status", STATUS, JointPlan.Part::status)
            .follows("planned", FLAG, JointPlan.Part::isPlanned)
            .maybe("route", ROUTE, part -> part.option().map(RenewalOption::route))
            .mayFollow("minimum_additional", CREDITS, JointPlan.Part::minimumAdditional)
            .readBy(Answers::part);
    private static final Form<PlannedCourse.Count> COUNT = Form.object(PlannedCourse.Count.class)
            .with("credential", CREDENTIAL, PlannedCourse.Count::credential)
            .with("credits", FRACTION_TEXT, PlannedCourse.Count::credits)
            .with("unit", UNIT, PlannedCourse.Count::unit)
            .readBy(found -> new PlannedCourse.Count(
                    found.get("credential", CREDENTIAL), found.get("credits", FRACTION_TEXT), found.get("unit", UNIT)));
    private static final Form<PlannedCourse> COURSE = Form.object(PlannedCourse.class)
            .with("hours", FRACTION_TEXT, PlannedCourse::hours)
            .list("topics", TEXT, PlannedCourse::topics)
            .list("approved_by", TEXT, PlannedCourse::approvers)
            .maybe("by", DATE, PlannedCourse::by)
            .list("counts", COUNT, PlannedCourse::counts)
            .readBy(found -> new PlannedCourse(
                    found.get("hours", FRACTION_TEXT),
                    found.list("topics", TEXT),
                    found.list("approved_by", TEXT),
                    found.find("by", DATE),
                    found.list("counts", COUNT)));
    private static final Form<JointPlan> PLAN = Form.object(JointPlan.class)
            .with("as_of", DATE, JointPlan::asOf)
            .list("certifications", PART, JointPlan::certifications)
            .with("total_hours", FRACTION_TEXT, JointPlan::totalHours)
            .with("separate_hours", FRACTION_TEXT, JointPlan::separateHours)
            .list("lines", COURSE, JointPlan::lines)
            .list("notes", NOTE, JointPlan::notes)
            .readBy(found -> new JointPlan(
                    found.get("as_of", DATE),
                    found.list("certifications", PART),
                    found.get("total_hours", FRACTION_TEXT),
                    found.get("separate_hours", FRACTION_TEXT),
                    found.list("lines", COURSE),
                    found.list("notes", NOTE)));

    private static final Form<ForecastFee.Basis> BASIS = Form.word(ForecastFee.Basis.class, ForecastFee.Basis::label);
    private static final Form<ForecastFee> FORECAST = Form.object(ForecastFee.class)
            .maybe("key", TEXT, ForecastFee::key)
            .with("credential", CREDENTIAL, ForecastFee::credential)
            .with("due", DATE, ForecastFee::due)
            .with("fee", TEXT, ForecastFee::fee)
            .maybe("amount", MONEY, ForecastFee::amount)
            .with("currency", CURRENCY, ForecastFee::currency)
            .with("basis", BASIS, ForecastFee::basis)
            .readBy(found -> new ForecastFee(
                    found.find("key", TEXT),
                    found.get("credential", CREDENTIAL),
                    found.get("due", DATE),
                    found.get("fee", TEXT),
                    found.find("amount", MONEY),
                    found.get("currency", CURRENCY),
                    found.get("basis", BASIS)));
    private static final Form<MonthlyFees> MONTH = Form.object(MonthlyFees.class)
            .with("month", Amounts.MONTH, MonthlyFees::month)
            .with("known_total", MONEY, MonthlyFees::knownTotal)
            .with("known_fees", NUMBER, MonthlyFees::knownFees)
            .with("unknown_fees", NUMBER, MonthlyFees::unknownFees)
            .readBy(found -> new MonthlyFees(
                    found.get("month", Amounts.MONTH),
                    found.get("known_total", MONEY),
                    found.get("known_fees", NUMBER),
                    found.get("unknown_fees", NUMBER)));

    private static final Form<CountedUnit> COUNTED_UNIT = Form.object(CountedUnit.class)
            .with("unit", UNIT, CountedUnit::unit)
            .maybe("ratio", TEXT, counted -> counted.ratio().map(FactKey::id))
            .readBy(found -> new CountedUnit(
                    found.get("unit", UNIT), found.find("ratio", TEXT).map(FactKey::ratio)));
    private static final Form<CountedKind> COUNTED_KIND = Form.object(CountedKind.class)
            .with("kind", TEXT, CountedKind::kind)
            .list("units", COUNTED_UNIT, CountedKind::units)
            .readBy(found -> new CountedKind(found.get("kind", TEXT), found.list("units", COUNTED_UNIT)));

    private static final Form<Vocabulary> VOCABULARY = Form.object(Vocabulary.class)
            .list("kinds", COUNTED_KIND, Vocabulary::kinds)
            .list("topics", TEXT, Vocabulary::topics)
            .with("own_topics_only", FLAG, Vocabulary::ownTopicsOnly)
            .list("approved_by", TEXT, Vocabulary::approvers)
            .list("fees_quoted", TEXT, Vocabulary::feesQuoted)
            .list("fees_read", TEXT, Vocabulary::feesRead)
            .list("inputs", FurtherInputs.KEY, Vocabulary::inputs)
            .readBy(found -> new Vocabulary(
                    found.list("kinds", COUNTED_KIND),
                    found.set("topics", TEXT),
                    found.get("own_topics_only", FLAG),
                    found.set("approved_by", TEXT),
                    found.set("fees_quoted", TEXT),
                    found.set("fees_read", TEXT),
                    found.set("inputs", FurtherInputs.KEY)));
    private static final Form<Credential> GOVERNED = Form.object(Credential.class)
            .with("id", CREDENTIAL, Credential::id)
            .with("name", TEXT, Credential::name)
            .readBy(found -> new Credential(found.get("id", CREDENTIAL), found.get("name", TEXT)));

    private static final Form<CertifyingBody> BODY = Form.object(CertifyingBody.class)
            .with("id", TEXT, CertifyingBody::id)
            .with("name", TEXT, CertifyingBody::name)
            .readBy(found -> new CertifyingBody(found.get("id", TEXT), found.get("name", TEXT)));

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
            FurtherInputs.KEY,
            VOCABULARY,
            GOVERNED,
            BODY);

    private Answers() {}

    private static FeeLine feeLine(Fields found) {
        FeeLine line =
                FeeLine.of(found.get("fee", TEXT), found.find("amount", MONEY)).withLater(found.list("later", LATER));
        return found.find("due", DATE).map(line::withDue).orElse(line);
    }

    private static Outcome outcome(Fields found) {
        Certification record = found.get("certification", Records.CERTIFICATION);
        Optional<Assessment> answer = found.find("assessment", ASSESSMENT);
        Place failure = found.place("failure");
        if (answer.isPresent() == (failure.found() != null)) {
            throw failure.refused("CONTRADICTING_FIELDS", "an assessment or a failure, one of the two");
        }
        return answer.map(given -> Outcome.answered(record, given))
                .orElseGet(() -> failure.found() instanceof String className
                        ? Outcome.failed(record, className)
                        : Outcome.failed(record, PROBLEM.readAt(failure)));
    }

    private static JointPlan.Part part(Fields found) {
        Assessment answer = found.get("answer", ASSESSMENT);
        Optional<RenewalOption> option = found.find("route", ROUTE)
                .map(route -> answer.findOption(route)
                        .orElseThrow(() ->
                                found.place("route").refused("CONTRADICTING_FIELDS", "one of " + answer.options())));
        return new JointPlan.Part(answer, found.get("status", STATUS), option);
    }
}
