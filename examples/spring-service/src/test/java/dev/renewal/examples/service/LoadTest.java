package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Thirty-two clients record and read for a minute; in the profile {@code load}. */
@Tag("load")
class LoadTest extends ServiceTest {
    private static final Logger LOG = LoggerFactory.getLogger(LoadTest.class);
    private static final int CLIENTS = 32;
    private static final int READS = 4;
    private static final int ENTRIES = 150;
    private static final long UNTIL = Duration.ofMinutes(1).toNanos();

    /** Microseconds of each request of a client. */
    private record Times(List<Long> recording, List<Long> reading) {}

    @Test
    void nothingFailsIsLostOrStaleForAMinute() throws Exception {
        List<Callable<Times>> clients = Collections.nCopies(CLIENTS, this::recordAndRead);
        List<Long> recording = new ArrayList<>();
        List<Long> reading = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (Future<Times> client : threads.invokeAll(clients)) {
                recording.addAll(client.get().recording());
                reading.addAll(client.get().reading());
            }
        } finally {
            threads.shutdownNow();
        }
        say("recorded", recording);
        say("answered", reading);
    }

    private Times recordAndRead() {
        Times times = new Times(new ArrayList<>(), new ArrayList<>());
        long start = System.nanoTime();
        String holder = holderOfCma();
        int recorded = 0;
        while (System.nanoTime() - start < UNTIL) {
            if (recorded == ENTRIES) {
                holder = holderOfCma();
                recorded = 0;
            }
            String of = holder;
            String id = "A-" + recorded;
            timed(
                    times.recording(),
                    () -> assertThat(postActivity(of, id, "1").status()).isEqualTo(201));
            recorded++;
            for (int read = 0; read < READS; read++) {
                int expected = recorded;
                timed(times.reading(), () -> assertThat(counted(assessment(of))).isEqualTo(expected));
            }
        }
        return times;
    }

    private static int counted(JsonNode answer) {
        return Integer.parseInt(
                answer.at("/options/0/shortfall/requirements/0/counted/amount").stringValue());
    }

    private static void timed(List<Long> times, Runnable request) {
        long start = System.nanoTime();
        request.run();
        times.add((System.nanoTime() - start) / 1000);
    }

    private static void say(String what, List<Long> times) {
        Collections.sort(times);
        LOG.info(
                "{} {}: median {} us, 99 of 100 within {} us",
                times.size(),
                what,
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100));
    }
}
