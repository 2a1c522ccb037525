package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tools.jackson.databind.json.JsonMapper;

/** Both versions of Jackson, as Spring Boot sets them up: modules that are found, and an empty value written as {@code {}}. */
final class Json {
    private static final JsonMapper JACKSON_3 =
            JsonMapper.builder().findAndAddModules().build();
    private static final ObjectMapper JACKSON_2 = com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private static final Path PAGE = Path.of("..", "..", "docs", "json.md");

    private Json() {}

    /** What the page shows, without the line breaks and indents. */
    static String shown(String mark) {
        try {
            String page = Files.readString(PAGE);
            String start = "<!-- json: " + mark + " -->\n```json\n";
            int from = page.indexOf(start) + start.length();
            return JACKSON_3
                    .readTree(page.substring(from, page.indexOf("```", from)))
                    .toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes the same bytes with both. */
    static String write(Object value) {
        String json = JACKSON_3.writeValueAsString(value);
        try {
            assertThat(JACKSON_2.writeValueAsString(value)).isEqualTo(json);
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
        return json;
    }

    /** What the mappers of both say that know no module, and are told to write an empty value as {@code {}}. */
    static List<String> refusals(Object value) {
        ObjectMapper plain = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        return Stream.<ThrowingCallable>of(
                        () -> new JsonMapper().writeValueAsString(value), () -> plain.writeValueAsString(value))
                .map(write -> catchThrowable(write).getMessage())
                .toList();
    }

    /** Reads the same value with both. */
    static <T> T read(String json, Class<T> type) {
        T read = JACKSON_3.readValue(json, type);
        assertThat(read2(json, type)).isEqualTo(read);
        return read;
    }

    static <T> T read2(String json, Class<T> type) {
        try {
            return JACKSON_2.readValue(json, type);
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
