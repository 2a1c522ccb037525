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
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The key of a fact and its value, if it has one. The unit says of which type the value is, as in a table of facts.
 *
 * @param <T> the type of the value
 */
record Keyed<T>(FactKey<T> key, Optional<T> value) {
    /** The value of a fact of any type; its unit stands beside it. */
    static final Form<Object> TREE = Form.of(
            Object.class,
            Map.of("type", List.of("string", "integer", "boolean")),
            tree -> tree,
            at -> at.as(Object.class, "a value"));

    static Object tree(Object value) {
        return value instanceof Credits credits
                ? DECIMAL_TEXT.write(credits.amount())
                : value instanceof Money money
                        ? DECIMAL_TEXT.write(money.amount())
                        : value instanceof BigDecimal ratio
                                ? DECIMAL_TEXT.write(ratio)
                                : value instanceof Integer || value instanceof Boolean ? value : value.toString();
    }

    static Keyed<?> of(Fields found) {
        String id = found.get("key", TEXT);
        String unit = found.get("unit", TEXT);
        return switch (unit) {
            case "period" -> of(found, FactKey.period(id), PERIOD);
            case "count" -> of(found, FactKey.count(id), NUMBER);
            case "ratio" -> of(found, FactKey.ratio(id), DECIMAL_TEXT);
            case "date" -> of(found, FactKey.date(id), DATE);
            case "yes-no" -> of(found, FactKey.yesOrNo(id), FLAG);
            case "words" -> of(found, FactKey.statement(id), TEXT);
            default -> amount(found, id, unit);
        };
    }

    private static <T> Keyed<T> of(Fields found, FactKey<T> key, Form<T> form) {
        return new Keyed<>(key, found.find("value", form));
    }

    private static Keyed<?> amount(Fields found, String id, String unit) {
        Optional<BigDecimal> amount = found.find("value", DECIMAL_TEXT);
        return unit.equals(unit.toUpperCase(Locale.ROOT))
                ? new Keyed<>(
                        FactKey.money(id, unit),
                        amount.map(value -> new Money(value, found.get("unit", Amounts.CURRENCY))))
                : new Keyed<>(
                        FactKey.credits(id, found.get("unit", UNIT)),
                        amount.map(value -> Credits.exactly(value, found.get("unit", UNIT))));
    }
}
