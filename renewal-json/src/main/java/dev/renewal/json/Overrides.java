package dev.renewal.json;

import static dev.renewal.json.Amounts.DATE;
import static dev.renewal.json.Amounts.DECIMAL_TEXT;
import static dev.renewal.json.Amounts.FLAG;
import static dev.renewal.json.Amounts.NUMBER;
import static dev.renewal.json.Amounts.PERIOD;
import static dev.renewal.json.Amounts.TEXT;
import static dev.renewal.json.Amounts.UNIT;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The host's own facts. The unit says of which type a value is, as in a table of facts. */
final class Overrides {
    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    private static final Form<FactOverride<?>> OVERRIDE = Form.object(
                    (Class<FactOverride<?>>) (Class) FactOverride.class)
            .with("key", TEXT, stated -> stated.key().id())
            .with("from", DATE, FactOverride::from)
            .as(
                    "value",
                    Map.of("type", List.of("string", "integer", "boolean", "null")),
                    stated -> stated.value().map(Overrides::tree).orElse(null))
            .with("unit", TEXT, stated -> stated.key().unit())
            .maybe("until", DATE, FactOverride::until)
            .with("source", TEXT, FactOverride::source)
            .with("review_by", DATE, FactOverride::reviewBy)
            .readBy(Overrides::override);

    private static final Form<FactOverrides> OVERRIDES = Form.object(FactOverrides.class)
            .list("overrides", OVERRIDE, FactOverrides::all)
            .readBy(found -> FactOverrides.of(found.list("overrides", OVERRIDE).toArray(FactOverride<?>[]::new)));

    static final List<Form<?>> ALL = List.of(OVERRIDE, OVERRIDES);

    private Overrides() {}

    /** The value of a fact of any type; its unit stands beside it. */
    static Object tree(Object value) {
        return value instanceof Credits credits
                ? DECIMAL_TEXT.write(credits.amount())
                : value instanceof Money money
                        ? DECIMAL_TEXT.write(money.amount())
                        : value instanceof BigDecimal ratio
                                ? DECIMAL_TEXT.write(ratio)
                                : value instanceof Integer || value instanceof Boolean ? value : value.toString();
    }

    private static FactOverride<?> override(Fields found) {
        String id = found.get("key", TEXT);
        String unit = found.get("unit", TEXT);
        switch (unit) {
            case "period":
                return override(found, FactKey.period(id), found.find("value", PERIOD));
            case "count":
                return override(found, FactKey.count(id), found.find("value", NUMBER));
            case "ratio":
                return override(found, FactKey.ratio(id), found.find("value", DECIMAL_TEXT));
            case "date":
                return override(found, FactKey.date(id), found.find("value", DATE));
            case "yes-no":
                return override(found, FactKey.yesOrNo(id), found.find("value", FLAG));
            case "words":
                return override(found, FactKey.statement(id), found.find("value", TEXT));
            default:
                return amount(found, id, unit);
        }
    }

    private static FactOverride<?> amount(Fields found, String id, String unit) {
        Optional<BigDecimal> amount = found.find("value", DECIMAL_TEXT);
        if (unit.equals(unit.toUpperCase(Locale.ROOT))) {
            return override(
                    found,
                    FactKey.money(id, unit),
                    amount.map(value -> new Money(value, found.get("unit", Amounts.CURRENCY))));
        }
        return override(
                found,
                FactKey.credits(id, found.get("unit", UNIT)),
                amount.map(value -> Credits.exactly(value, found.get("unit", UNIT))));
    }

    private static <T> FactOverride<T> override(Fields found, FactKey<T> key, Optional<T> value) {
        LocalDate from = found.get("from", DATE);
        String source = found.get("source", TEXT);
        LocalDate reviewBy = found.get("review_by", DATE);
        FactOverride<T> stated = value.map(known -> FactOverride.of(key, known, from, source, reviewBy))
                .orElseGet(() -> FactOverride.notEstablished(key, from, source, reviewBy));
        return found.find("until", DATE).map(stated::until).orElse(stated);
    }
}
