package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a run of the command left behind: its exit status and both streams. */
record Outcome(int status, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Outcome of(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[arguments.length];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = String.valueOf(arguments[at]);
        }
        int status = RosterCommand.run(out, err, texts);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static List<JsonNode> lines(String text) {
        return text.lines().map(Outcome::line).toList();
    }

    private static JsonNode line(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<JsonNode> answers() {
        return lines(out);
    }

    Outcome assertStatus(int expected) {
        assertThat(status).as("status, with %s", err).isEqualTo(expected);
        return assertPlain();
    }

    /** Nothing can be answered, and one plain sentence says why. */
    Outcome assertUnanswered(String sentence) {
        assertStatus(2);
        assertThat(out).isEmpty();
        assertThat(err).isEqualTo(sentence + "\n");
        return this;
    }

    Outcome assertRefused(String... sentences) {
        assertStatus(1);
        assertThat(refusals()).containsExactly(sentences);
        return this;
    }

    /** The lines of standard error that are no warnings. */
    List<String> refusals() {
        return err.lines().filter(line -> !isWarning(line)).toList();
    }

    List<String> warnings() {
        return err.lines().filter(Outcome::isWarning).toList();
    }

    private static boolean isWarning(String line) {
        return line.startsWith("warning: ");
    }

    private Outcome assertPlain() {
        assertThat(err).doesNotContain("\tat ", "Exception", "Error", "\r");
        return this;
    }
}
