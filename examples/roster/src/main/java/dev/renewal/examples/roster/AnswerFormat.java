package dev.renewal.examples.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;

/** The formats of what is written. */
enum AnswerFormat {
    JSONL {
        @Override
        ItemWriter<Answer> answers(OutputStream out) throws IOException {
            return new JsonAnswers(out);
        }

        @Override
        ItemWriter<HolderPlan> plans(OutputStream out) throws IOException {
            return new JsonPlans(out);
        }

        @Override
        ItemWriter<List<Object>> rows(List<String> columns, OutputStream out) throws IOException {
            return new JsonRows(columns, out);
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

    abstract ItemWriter<Answer> answers(OutputStream out) throws IOException;

    abstract ItemWriter<HolderPlan> plans(OutputStream out) throws IOException;

    /** Returns what writes rows of as many values as there are columns; null is what is not known. */
    abstract ItemWriter<List<Object>> rows(List<String> columns, OutputStream out) throws IOException;
}
