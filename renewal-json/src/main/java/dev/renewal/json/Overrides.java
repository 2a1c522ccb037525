package dev.renewal.json;

import static dev.renewal.json.Amounts.DATE;
import static dev.renewal.json.Amounts.TEXT;

import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import java.time.LocalDate;
import java.util.List;

/** The host's own facts. */
final class Overrides {
    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    static final Form<FactOverride<?>> OVERRIDE = Form.object((Class<FactOverride<?>>) (Class) FactOverride.class)
            .with("key", TEXT, stated -> stated.key().id())
            .with("from", DATE, FactOverride::from)
            .maybe("value", Keyed.TREE, stated -> stated.value().map(Keyed::tree))
            .with("unit", TEXT, stated -> stated.key().unit())
            .maybe("until", DATE, FactOverride::until)
            .with("source", TEXT, FactOverride::source)
            .with("review_by", DATE, FactOverride::reviewBy)
            .readBy(found -> override(found, Keyed.of(found)));

    private static final Form<FactOverrides> OVERRIDES = Form.object(FactOverrides.class)
            .list("overrides", OVERRIDE, FactOverrides::all)
            .readBy(Overrides::overrides);

    static final List<Form<?>> ALL = List.of(OVERRIDE, OVERRIDES);

    private Overrides() {}

    static FactOverrides overrides(Fields found) {
        return FactOverrides.of(found.list("overrides", OVERRIDE).toArray(FactOverride<?>[]::new));
    }

    private static <T> FactOverride<T> override(Fields found, Keyed<T> keyed) {
        LocalDate from = found.get("from", DATE);
        String source = found.get("source", TEXT);
        LocalDate reviewBy = found.get("review_by", DATE);
        FactOverride<T> stated = keyed.value()
                .map(known -> FactOverride.of(keyed.key(), known, from, source, reviewBy))
                .orElseGet(() -> FactOverride.notEstablished(keyed.key(), from, source, reviewBy));
        return found.find("until", DATE).map(stated::until).orElse(stated);
    }
}
