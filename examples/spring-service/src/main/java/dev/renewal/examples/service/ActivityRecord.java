package dev.renewal.examples.service;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a client or a row says of an activity; kind, delivery, course and the lists may be left out.
 *
 * @param credits how much it is worth
 * @param furtherCredits the same in further units, each once
 */
record ActivityRecord(
        @Size(max = Limits.ID) String activityId,
        LocalDate completedOn,
        Credits credits,

        @Size(max = Limits.NAMES) @Schema(description = "The same in further units, each once.")
        List<Credits> furtherCredits,

        @Size(max = Limits.NAME) String kind,
        @Size(max = Limits.NAMES) List<@Size(max = Limits.NAME) String> topics,
        @Size(max = Limits.NAMES) List<@Size(max = Limits.NAME) String> approvedBy,
        @Size(max = Limits.NAME) String delivery,
        @Size(max = Limits.NAME) String course)
        implements EntryRecord {
    static ActivityRecord of(ResultSet row) throws SQLException {
        List<String> amounts = texts(row.getArray("further_amounts"));
        List<String> units = texts(row.getArray("further_units"));
        List<Credits> further = new ArrayList<>();
        for (int at = 0; at < amounts.size(); at++) {
            further.add(Credits.exactly(new BigDecimal(amounts.get(at)), new CreditUnit(units.get(at))));
        }
        return new ActivityRecord(
                row.getString("activity_id"),
                row.getObject("completed_on", LocalDate.class),
                Credits.exactly(row.getBigDecimal("amount"), new CreditUnit(row.getString("unit"))),
                further,
                row.getString("kind"),
                texts(row.getArray("topics")),
                texts(row.getArray("approvers")),
                row.getString("delivery"),
                row.getString("course"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String.class::cast)
                        .toList();
    }

    @Override
    public Row toRow() {
        Activity activity = toActivity();
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("completed_on", activity.completedOn());
        columns.put("kind", activity.kind());
        columns.put("topics", activity.topics().toArray(String[]::new));
        columns.put("approvers", activity.approvers().toArray(String[]::new));
        columns.put("amount", activity.amount().amount());
        columns.put("unit", activity.amount().unit().name());
        columns.put("further_amounts", further(activity, size -> size.amount().toPlainString()));
        columns.put("further_units", further(activity, size -> size.unit().name()));
        columns.put("delivery", activity.delivery().orElse(null));
        columns.put("course", activity.course().orElse(null));
        return new Row(Kind.ACTIVITY, activity.key().orElseThrow(), columns);
    }

    private static String[] further(Activity activity, Function<Credits, String> part) {
        return activity.sizes().stream().skip(1).map(part).toArray(String[]::new);
    }

    Activity toActivity() {
        Activity.Builder activity = Activity.builder(
                        Problems.required("completed_on", completedOn), Problems.required("credits", credits))
                .key(Problems.required("activity_id", activityId))
                .kind(kind)
                .topics(allRequired("topics", topics))
                .approvers(allRequired("approved_by", approvedBy))
                .delivery(delivery)
                .course(course);
        allRequired("further_credits", furtherCredits).forEach(activity::size);
        return activity.build();
    }

    private static <T> List<T> allRequired(String field, List<T> values) {
        List<T> given = values == null ? List.of() : values;
        given.forEach(value -> Problems.required(field, value));
        return given;
    }
}
