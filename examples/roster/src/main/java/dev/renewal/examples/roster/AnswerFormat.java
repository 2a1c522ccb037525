package dev.renewal.examples.roster;

import java.io.IOException;
import java.io.OutputStream;

/** The formats of the answers. */
enum AnswerFormat {
    JSONL {
        @Override
        AnswerWriter writer(OutputStream out) throws IOException {
            return new JsonAnswers(out);
        }
    },
    TABLE {
        @Override
        AnswerWriter writer(OutputStream out) throws IOException {
            return new TableAnswers(out);
        }
    };

    abstract AnswerWriter writer(OutputStream out) throws IOException;
}
