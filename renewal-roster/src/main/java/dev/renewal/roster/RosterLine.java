package dev.renewal.roster;

import java.nio.charset.StandardCharsets;

/**
 * A line to be written: an answer, or a refusal. Sorted by file and line, the answers are in the order of
 * {@code credentials.csv}, and the refusals in that of the rows.
 *
 * @param isAnswer whether it is an answer
 * @param file the place of the file that it is about among {@link RosterRow#FILES}
 * @param line the line of the row that it is about
 * @param json what is written, without the end of the line
 */
public record RosterLine(boolean isAnswer, int file, long line, String json) {
    static RosterLine of(Refusal refusal) {
        return new RosterLine(
                false, refusal.file().ordinal(), refusal.line(), text(JsonLines.line(refusal, Refusal::writeTo)));
    }

    static RosterLine of(Answer answer, long line) {
        return new RosterLine(
                true, RosterFile.CREDENTIALS.ordinal(), line, text(JsonLines.line(answer, JsonAnswers::answer)));
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).stripTrailing();
    }
}
