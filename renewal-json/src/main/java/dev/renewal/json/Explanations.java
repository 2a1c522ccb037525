package dev.renewal.json;

import static dev.renewal.json.Amounts.CREDITS;
import static dev.renewal.json.Amounts.DATE;
import static dev.renewal.json.Amounts.FLAG;
import static dev.renewal.json.Amounts.TEXT;

import dev.renewal.fact.Fact;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Reason;
import dev.renewal.policy.AccountEntry;
import dev.renewal.policy.Explanation;
import java.util.List;
import java.util.Map;

/** How an answer came about. A step, and what became of an item, says first what it is. */
final class Explanations {
    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    private static final Form<Fact<?>> FACT = Form.object((Class<Fact<?>>) (Class) Fact.class)
            .with("key", TEXT, fact -> fact.key().id())
            .maybe("from", DATE, Fact::start)
            .as(
                    "value",
                    Map.of("type", List.of("string", "integer", "boolean", "null")),
                    fact -> fact.value().map(Overrides::tree).orElse(null))
            .with("unit", TEXT, fact -> fact.key().unit())
            .with("grade", Answers.GRADE, Fact::grade)
            .maybe("sentence", TEXT, Fact::sentence)
            .maybe("doubt_grade", Answers.GRADE, Fact::doubtGrade)
            .maybe("doubt", TEXT, Fact::doubt)
            .list("sources", Answers.CITATION, Fact::sources)
            .maybe("verified_on", DATE, Fact::verifiedOn)
            .written();

    private static final Form<Reason> REASON = Form.oneOf(
            Reason.class,
            List.of(
                    said("computed", Reason.Computed.class)
                            .with("what", TEXT, Reason.Computed::what)
                            .with("result", TEXT, Reason.Computed::result)
                            .list(
                                    "steps",
                                    Form.written(Reason.class, Map.of("$ref", "#/$defs/Reason"), Explanations::step),
                                    Reason.Computed::steps),
                    said("fact", Reason.FactRead.class)
                            .<Fact<?>>with("fact", FACT, Reason.FactRead::fact)
                            .with("selector", DATE, Reason.FactRead::selector),
                    said("compared", Reason.Compared.class)
                            .with("day", DATE, Reason.Compared::day)
                            .with("reached", FLAG, Reason.Compared::reached),
                    said("given", Reason.Given.class)
                            .with("field", TEXT, Reason.Given::field)
                            .with("value", TEXT, Reason.Given::value),
                    said("left-out", Reason.LeftOut.class)
                            .with("what", TEXT, Reason.LeftOut::what)
                            .with("code", TEXT, Reason.LeftOut::code)
                            .with("why", TEXT, Reason.LeftOut::why)));

    private static final Form<Fate> FATE = Form.oneOf(
            Fate.class,
            List.of(
                    said("counted", Fate.Counted.class)
                            .with("amount", CREDITS, Fate.Counted::amount)
                            .list("requirements", TEXT, Fate.Counted::requirements)
                            .with("where", TEXT, Fate.Counted::where),
                    said("not-counted", Fate.NotCounted.class)
                            .with("code", TEXT, Fate.NotCounted::code)
                            .with("reason", TEXT, Fate.NotCounted::reason)
                            .with("in_part", FLAG, Fate.NotCounted::inPart)
                            .with("where", TEXT, Fate.NotCounted::where),
                    said("paid", Fate.Paid.class)
                            .with("fee", TEXT, Fate.Paid::fee)
                            .with("due", DATE, Fate.Paid::due),
                    said("opened-term", Fate.OpenedTerm.class)
                            .with("start", DATE, Fate.OpenedTerm::start)
                            .with("end", DATE, Fate.OpenedTerm::end),
                    said("moved-end", Fate.MovedEnd.class)
                            .with("from", DATE, Fate.MovedEnd::from)
                            .with("to", DATE, Fate.MovedEnd::to),
                    said("used", Fate.Used.class).with("how", TEXT, Fate.Used::how),
                    said("left-out", Fate.LeftOut.class)
                            .with("code", TEXT, Fate.LeftOut::code)
                            .with("reason", TEXT, Fate.LeftOut::reason)));

    private static final Form<AccountEntry.Item> ITEM = Form.word(AccountEntry.Item.class, AccountEntry.Item::label);
    private static final Form<AccountEntry> ENTRY = Form.object(AccountEntry.class)
            .with("item", ITEM, AccountEntry::item)
            .with("key", TEXT, AccountEntry::key)
            .with("what", TEXT, AccountEntry::what)
            .list("fates", FATE, AccountEntry::fates)
            .written();
    private static final Form<Explanation> EXPLANATION = Form.object(Explanation.class)
            .with("answer", Answers.ASSESSMENT, Explanation::answer)
            .list("reasons", REASON, Explanation::reasons)
            .list("account", ENTRY, Explanation::account)
            .written();

    static final List<Form<?>> ALL = List.of(FACT, REASON, FATE, ITEM, ENTRY, EXPLANATION);

    private Explanations() {}

    /** A step of a step. */
    private static Object step(Reason reason) {
        return REASON.write(reason);
    }

    private static <T> Form.Fielded<T> said(String what, Class<T> type) {
        return Form.object(type).as("is", Map.of("const", what), value -> what);
    }
}
