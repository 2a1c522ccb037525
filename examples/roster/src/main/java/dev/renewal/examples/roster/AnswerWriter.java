package dev.renewal.examples.roster;

import java.io.Closeable;
import java.io.IOException;

/** Writes answers one by one, in one of the formats. */
interface AnswerWriter extends Closeable {
    void write(Answer answer) throws IOException;
}
