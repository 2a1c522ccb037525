package dev.renewal.roster;

import dev.renewal.policy.JointPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The formats of what is written. */
enum AnswerFormat {
    JSONL,
    TABLE;

    private static final int WIDTH = 13;

    /**
     * Returns the format of a name in small letters; JSON Lines for no name.
     *
     * @throws UnansweredException if there is none
     */
    static AnswerFormat of(String name) {
        return switch (name) {
            case "", "jsonl" -> JSONL;
            case "table" -> TABLE;
            default ->
                throw new UnansweredException(
                        "Found --format \"" + name + "\"; wanted: jsonl or table, or html for the answers.");
        };
    }

    ItemWriter<Answer> answers(OutputStream out) throws IOException {
        return this == JSONL ? new JsonLines<>(out, JsonAnswers::answer) : TableAnswers.to(out);
    }

    ItemWriter<JointPlan> plans(OutputStream out) throws IOException {
        return this == JSONL ? new JsonLines<>(out, JsonPlans::plan) : TablePlans.to(out);
    }

    /** Returns what writes rows of as many values as there are columns; null is what is not known. */
    ItemWriter<List<Object>> rows(List<String> columns, OutputStream out) throws IOException {
        return this == JSONL
                ? new JsonLines<>(out, (row, json) -> row(columns, row, json))
                : new TextTable<>(columns, Collections.nCopies(columns.size(), WIDTH), List::of, out);
    }

    private static void row(List<String> columns, List<Object> row, JsonObject json) throws IOException {
        for (int at = 0; at < columns.size(); at++) {
            if (row.get(at) instanceof Integer count) {
                json.number(columns.get(at), count);
            } else {
                json.text(columns.get(at), Objects.toString(row.get(at), null));
            }
        }
    }
}
