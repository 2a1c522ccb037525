package dev.renewal.json;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Fraction;
import dev.renewal.amount.Money;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Route;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts, days and names. Amounts are texts, so that no reader turns them into floating point. */
final class Amounts {
    /** As many digits as an amount can have; a limit, so that no text fills the memory. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private static final Pattern FRACTION =
            Pattern.compile("(-?[0-9]{1,999})(?:\\.([0-9]{1,999})|/([1-9][0-9]{0,998}))?");

    static final Form<String> TEXT = Form.of(String.class, "string", text -> text, Place::text);
    static final Form<Boolean> FLAG =
            Form.of(Boolean.class, "boolean", flag -> flag, at -> at.as(Boolean.class, "true or false"));
    static final Form<Integer> NUMBER =
            Form.of(Integer.class, "integer", number -> number, at -> at.as(Integer.class, "a whole number"));
    static final Form<LocalDate> DATE =
            parsed(LocalDate.class, LocalDate::toString, LocalDate::parse, "a date, such as 2026-11-24");
    static final Form<YearMonth> MONTH =
            parsed(YearMonth.class, YearMonth::toString, YearMonth::parse, "a month, such as 2026-11");
    static final Form<Period> PERIOD =
            parsed(Period.class, Period::toString, Period::parse, "a length of time, such as P60M");
    static final Form<BigDecimal> DECIMAL_TEXT = Form.of(BigDecimal.class, "string", BigDecimal::toPlainString, at -> {
        if (!DECIMAL.matcher(at.text()).matches()) {
            throw at.refused("INVALID_JSON", "a plain decimal in quotation marks, such as \"1.5\"");
        }
        return new BigDecimal(at.text());
    });
    static final Form<Fraction> FRACTION_TEXT = Form.of(Fraction.class, "string", Fraction::toString, at -> {
        Matcher parts = FRACTION.matcher(at.text());
        if (!parts.matches()) {
            throw at.refused("INVALID_JSON", "a decimal or a fraction in quotation marks, such as \"20/3\"");
        }
        String decimals = parts.group(2) == null ? "" : parts.group(2);
        return new Fraction(
                new BigInteger(parts.group(1) + decimals),
                parts.group(3) == null ? BigInteger.TEN.pow(decimals.length()) : new BigInteger(parts.group(3)));
    });

    static final Form<CreditUnit> UNIT =
            Form.of(CreditUnit.class, "string", CreditUnit::name, at -> new CreditUnit(at.text()));
    static final Form<Route> ROUTE = Form.of(Route.class, "string", Route::name, at -> new Route(at.text()));
    static final Form<CredentialId> CREDENTIAL =
            Form.of(CredentialId.class, "string", CredentialId::toString, at -> CredentialId.parse(at.text()));
    static final Form<Currency> CURRENCY =
            parsed(Currency.class, Currency::getCurrencyCode, Currency::getInstance, "an ISO 4217 code, such as USD");

    static final Form<Credits> CREDITS = Form.object(Credits.class)
            .with("amount", DECIMAL_TEXT, Credits::amount)
            .with("unit", UNIT, Credits::unit)
            .readBy(found -> Credits.exactly(found.get("amount", DECIMAL_TEXT), found.get("unit", UNIT)));
    static final Form<Money> MONEY = Form.object(Money.class)
            .with("amount", DECIMAL_TEXT, Money::amount)
            .with("currency", CURRENCY, Money::currency)
            .readBy(found -> new Money(found.get("amount", DECIMAL_TEXT), found.get("currency", CURRENCY)));

    static final List<Form<?>> ALL = List.of(UNIT, ROUTE, CREDENTIAL, CREDITS, MONEY, FRACTION_TEXT);

    private Amounts() {}

    private static <T> Form<T> parsed(
            Class<T> type, Function<T, Object> print, Function<String, T> parse, String wanted) {
        return Form.of(type, "string", print, at -> {
            try {
                return parse.apply(at.text());
            } catch (DateTimeException | IllegalArgumentException unusable) {
                throw at.refused("INVALID_JSON", wanted);
            }
        });
    }
}
