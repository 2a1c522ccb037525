package dev.renewal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the fuzzer once found stays mended. */
class RecordedTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @ParameterizedTest
    @EnumSource(Target.class)
    void everyRecordedInputIsTaken(Target target) throws IOException {
        List<Path> inputs = Recorded.inputs(target);
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            byte[] octets = Files.readAllBytes(input);
            Assertions.assertTimeoutPreemptively(LONGEST, () -> target.take(octets), input.toString());
        }
    }
}
