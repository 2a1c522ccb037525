package dev.renewal.json;

import static dev.renewal.json.Amounts.CREDITS;
import static dev.renewal.json.Amounts.DATE;
import static dev.renewal.json.Amounts.FLAG;
import static dev.renewal.json.Amounts.TEXT;

import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Reason;
import dev.renewal.fact.SupersededOverride;
import dev.renewal.policy.AccountEntry;
import dev.renewal.policy.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The facts, and how an answer came about. A step, and what became of an item, says first what it is. */
final class Explanations {
    /** All of an entry of a host follows from its override. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    private static final Form<Fact<?>> FACT = Form.object((Class<Fact<?>>) (Class) Fact.class)
            .follows("key", TEXT, fact -> fact.key().id())
            .mayFollow("from", DATE, Fact::start)
            .mayFollow("value", Keyed.TREE, fact -> fact.value().map(Keyed::tree))
            .follows("unit", TEXT, fact -> fact.key().unit())
            .follows("grade", Answers.GRADE, Fact::grade)
            .mayFollow("sentence", TEXT, Fact::sentence)
            .mayFollow("doubt_grade", Answers.GRADE, Fact::doubtGrade)
            .mayFollow("doubt", TEXT, Fact::doubt)
            .list("sources", Answers.CITATION, Fact::sources)
            .mayFollow("verified_on", DATE, Fact::verifiedOn)
            .maybe("override", Overrides.OVERRIDE, fact -> fact.override().map(stated -> stated))
            .readBy(Explanations::fact);

    private static final Form<FactTable> TABLE = Form.object(FactTable.class)
            .list("facts", FACT, FactTable::facts)
            .list("overrides", Overrides.OVERRIDE, table -> table.overrides().all())
            .readBy(found -> FactTable.of(found.list("facts", FACT), Overrides.overrides(found)));

    private static final Form<SupersededOverride.Standing> STANDING = Form.word(
            SupersededOverride.Standing.class, standing -> standing.name().toLowerCase(Locale.ROOT));
    private static final Form<SupersededOverride> SUPERSEDED = Form.object(SupersededOverride.class)
            .<FactOverride<?>>with("override", Overrides.OVERRIDE, SupersededOverride::override)
            .<Fact<?>>with("shipped", FACT, SupersededOverride::shipped)
            .with("standing", STANDING, SupersededOverride::standing)
            .readBy(found -> new SupersededOverride(
                    found.get("override", Overrides.OVERRIDE),
                    found.get("shipped", FACT),
                    found.get("standing", STANDING)));

    private static final List<Form<? extends Reason>> REASONS = List.of(
            Form.object(Reason.Computed.class)
                    .is("computed")
                    .with("what", TEXT, Reason.Computed::what)
                    .with("result", TEXT, Reason.Computed::result)
                    .list("steps", steps(), Reason.Computed::steps)
                    .readBy(found -> new Reason.Computed(
                            found.get("what", TEXT), found.get("result", TEXT), found.list("steps", steps()))),
            Form.object(Reason.FactRead.class)
                    .is("fact")
                    .<Fact<?>>with("fact", FACT, Reason.FactRead::fact)
                    .with("selector", DATE, Reason.FactRead::selector)
                    .readBy(found -> new Reason.FactRead(found.get("fact", FACT), found.get("selector", DATE))),
            Form.object(Reason.Compared.class)
                    .is("compared")
                    .with("day", DATE, Reason.Compared::day)
                    .with("reached", FLAG, Reason.Compared::reached)
                    .readBy(found -> new Reason.Compared(found.get("day", DATE), found.get("reached", FLAG))),
            Form.object(Reason.Given.class)
                    .is("given")
                    .with("field", TEXT, Reason.Given::field)
                    .with("value", TEXT, Reason.Given::value)
                    .readBy(found -> new Reason.Given(found.get("field", TEXT), found.get("value", TEXT))),
            Form.object(Reason.LeftOut.class)
                    .is("left-out")
                    .with("what", TEXT, Reason.LeftOut::what)
                    .with("code", TEXT, Reason.LeftOut::code)
                    .with("why", TEXT, Reason.LeftOut::why)
                    .readBy(found -> new Reason.LeftOut(
                            found.get("what", TEXT), found.get("code", TEXT), found.get("why", TEXT))));
    private static final Form<Reason> REASON = Form.oneOf(Reason.class, REASONS);

    private static final List<Form<? extends Fate>> FATES = List.of(
            Form.object(Fate.Counted.class)
                    .is("counted")
                    .with("amount", CREDITS, Fate.Counted::amount)
                    .list("requirements", TEXT, Fate.Counted::requirements)
                    .with("where", TEXT, Fate.Counted::where)
                    .readBy(found -> new Fate.Counted(
                            found.get("amount", CREDITS), found.list("requirements", TEXT), found.get("where", TEXT))),
            Form.object(Fate.NotCounted.class)
                    .is("not-counted")
                    .with("code", TEXT, Fate.NotCounted::code)
                    .with("reason", TEXT, Fate.NotCounted::reason)
                    .with("in_part", FLAG, Fate.NotCounted::inPart)
                    .with("where", TEXT, Fate.NotCounted::where)
                    .readBy(found -> new Fate.NotCounted(
                            found.get("code", TEXT),
                            found.get("reason", TEXT),
                            found.get("in_part", FLAG),
                            found.get("where", TEXT))),
            Form.object(Fate.Paid.class)
                    .is("paid")
                    .with("fee", TEXT, Fate.Paid::fee)
                    .with("due", DATE, Fate.Paid::due)
                    .readBy(found -> new Fate.Paid(found.get("fee", TEXT), found.get("due", DATE))),
            Form.object(Fate.OpenedTerm.class)
                    .is("opened-term")
                    .with("start", DATE, Fate.OpenedTerm::start)
                    .with("end", DATE, Fate.OpenedTerm::end)
                    .readBy(found -> new Fate.OpenedTerm(found.get("start", DATE), found.get("end", DATE))),
            Form.object(Fate.MovedEnd.class)
                    .is("moved-end")
                    .with("from", DATE, Fate.MovedEnd::from)
                    .with("to", DATE, Fate.MovedEnd::to)
                    .readBy(found -> new Fate.MovedEnd(found.get("from", DATE), found.get("to", DATE))),
            Form.object(Fate.Used.class)
                    .is("used")
                    .with("how", TEXT, Fate.Used::how)
                    .readBy(found -> new Fate.Used(found.get("how", TEXT))),
            Form.object(Fate.LeftOut.class)
                    .is("left-out")
                    .with("code", TEXT, Fate.LeftOut::code)
                    .with("reason", TEXT, Fate.LeftOut::reason)
                    .readBy(found -> new Fate.LeftOut(found.get("code", TEXT), found.get("reason", TEXT))));
    private static final Form<Fate> FATE = Form.oneOf(Fate.class, FATES);

    private static final Form<AccountEntry.Item> ITEM = Form.word(AccountEntry.Item.class, AccountEntry.Item::label);
    private static final Form<AccountEntry> ENTRY = Form.object(AccountEntry.class)
            .with("item", ITEM, AccountEntry::item)
            .with("key", TEXT, AccountEntry::key)
            .with("what", TEXT, AccountEntry::what)
            .list("fates", FATE, AccountEntry::fates)
            .readBy(found -> new AccountEntry(
                    found.get("item", ITEM),
                    found.get("key", TEXT),
                    found.get("what", TEXT),
                    found.list("fates", FATE)));
    private static final Form<Explanation> EXPLANATION = Form.object(Explanation.class)
            .with("answer", Answers.ASSESSMENT, Explanation::answer)
            .list("reasons", REASON, Explanation::reasons)
            .list("account", ENTRY, Explanation::account)
            .readBy(found -> new Explanation(
                    found.get("answer", Answers.ASSESSMENT),
                    found.list("reasons", REASON),
                    found.list("account", ENTRY)));

    static final List<Form<?>> ALL = all();

    private Explanations() {}

    private static List<Form<?>> all() {
        List<Form<?>> all =
                new ArrayList<>(List.of(FACT, TABLE, STANDING, SUPERSEDED, REASON, FATE, ITEM, ENTRY, EXPLANATION));
        all.addAll(REASONS);
        all.addAll(FATES);
        return all;
    }

    /** The steps of a step. */
    private static Form<Reason> steps() {
        return Form.again(Reason.class, () -> REASON);
    }

    private static Fact<?> fact(Fields found) {
        Fact<?> made = found.find("override", Overrides.OVERRIDE)
                .<Fact<?>>map(Fact::ofHost)
                .orElseGet(() -> fact(found, Keyed.of(found)));
        if (found.has("sources") && !found.list("sources", Answers.CITATION).equals(made.sources())) {
            throw found.place("sources").refused("CONTRADICTING_FIELDS", made.sources() + ", that of the override");
        }
        return made;
    }

    private static <T> Fact<T> fact(Fields found, Keyed<T> keyed) {
        Citation[] sources = found.list("sources", Answers.CITATION).toArray(Citation[]::new);
        Optional<T> value = keyed.value();
        Fact<T> fact = value.isPresent()
                ? Fact.of(keyed.key(), value.get())
                : Fact.notEstablished(keyed.key(), found.get("sentence", TEXT), sources);
        if (found.has("from")) {
            fact = fact.from(found.get("from", DATE).toString());
        }
        if (value.isPresent()) {
            boolean words = value.get() instanceof String;
            fact = found.has("sentence") && !words ? fact.noting(found.get("sentence", TEXT)) : fact;
            fact = fact.graded(found.get("grade", Answers.GRADE), sources);
        }
        if (found.has("doubt")) {
            fact = fact.but(found.get("doubt_grade", Answers.GRADE), found.get("doubt", TEXT));
        }
        return found.has("verified_on")
                ? fact.verified(found.get("verified_on", DATE).toString())
                : fact;
    }
}
