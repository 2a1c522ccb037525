package dev.renewal.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The formats of what is written. */
enum AnswerFormat {
    JSONL {
        @Override
        ItemWriter<Answer> answers(OutputStream out) throws IOException {
            return new JsonLines<>(out, JsonAnswers::answer);
        }

        @Override
        ItemWriter<HolderPlan> plans(OutputStream out) throws IOException {
            return new JsonLines<>(out, JsonPlans::plan);
        }

        @Override
        ItemWriter<List<Object>> rows(List<String> columns, OutputStream out) throws IOException {
            return new JsonLines<>(out, (row, json) -> {
                for (int at = 0; at < columns.size(); at++) {
                    if (row.get(at) instanceof Integer count) {
                        json.number(columns.get(at), count);
                    } else {
                        json.text(columns.get(at), Objects.toString(row.get(at), null));
                    }
                }
            });
        }
    },
    TABLE {
        @Override
        ItemWriter<Answer> answers(OutputStream out) throws IOException {
            return new TableAnswers(out);
        }

        @Override
        ItemWriter<HolderPlan> plans(OutputStream out) throws IOException {
            return new TablePlans(out);
        }

        @Override
        ItemWriter<List<Object>> rows(List<String> columns, OutputStream out) throws IOException {
            return new TextTable(columns, Collections.nCopies(columns.size(), WIDTH), out);
        }
    };

    private static final int WIDTH = 13;

    /**
     * Returns the format of a name in small letters; JSON Lines for no name.
     *
     * @throws UnansweredException if there is none
     */
    static AnswerFormat of(String name) {
        return Arrays.stream(values())
                .filter(format ->
                        name.isEmpty() || format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new UnansweredException(
                        "Found --format \"" + name + "\"; wanted: jsonl or table, or html for the answers."));
    }

    abstract ItemWriter<Answer> answers(OutputStream out) throws IOException;

    abstract ItemWriter<HolderPlan> plans(OutputStream out) throws IOException;

    /** Returns what writes rows of as many values as there are columns; null is what is not known. */
    abstract ItemWriter<List<Object>> rows(List<String> columns, OutputStream out) throws IOException;
}
