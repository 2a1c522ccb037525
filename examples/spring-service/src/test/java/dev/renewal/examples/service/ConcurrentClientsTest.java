package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcurrentClientsTest extends ServiceTest {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 15;

    private int counted(String holder) {
        return Integer.parseInt(assessment(holder)
                .at("/options/0/shortfall/requirements/0/counted/amount")
                .stringValue());
    }

    @Test
    void nothingIsLostAndNoAnswerIsStale() throws Exception {
        String holder = holderOfCma();
        AtomicInteger started = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            clients.add(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    started.incrementAndGet();
                    assertThat(postActivity(holder, client + "-" + round, "1").status())
                            .isEqualTo(201);
                    answered.incrementAndGet();
                    int atLeast = answered.get();
                    int counted = counted(holder);
                    assertThat(counted).isBetween(atLeast, started.get());
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (Future<Void> client : threads.invokeAll(clients)) {
                client.get(5, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(counted(holder)).isEqualTo(CLIENTS * ROUNDS);
    }

    @Test
    void theSameActivityFromManyClientsIsRecordedOnce() throws Exception {
        String holder = holderOfCma();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Integer> statuses = new ArrayList<>();
        try {
            Callable<Integer> post = () -> postActivity(holder, "A-1", "1").status();
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(CLIENTS, post))) {
                statuses.add(status.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(counted(holder)).isEqualTo(1);
    }
}
