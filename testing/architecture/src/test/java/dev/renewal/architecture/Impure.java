package dev.renewal.architecture;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Each method does something that no published class may do. The rules must find them all. */
final class Impure {
    private Impure() {}

    static final class Clocks {
        LocalDate today() {
            return LocalDate.now(ZoneId.of("Z"));
        }

        Clock clock() {
            return Clock.systemUTC();
        }

        long milliseconds() {
            return System.currentTimeMillis();
        }

        long date() {
            return new Date().getTime();
        }
    }

    static final class Defaults {
        Locale locale() {
            return Locale.getDefault();
        }

        String lowerCase(String text) {
            return text.toLowerCase();
        }

        String formatted(int number) {
            return "%d".formatted(number);
        }

        String format(int number) {
            return String.format("%d", number);
        }

        DateTimeFormatter pattern() {
            return DateTimeFormatter.ofPattern("MMMM");
        }

        String number(int number) {
            return NumberFormat.getInstance(Locale.ROOT).format(number);
        }

        byte[] bytes(String text) {
            return text.getBytes();
        }

        String text(byte[] bytes) {
            return new String(bytes, 0, bytes.length);
        }

        String environment() {
            return System.getenv("HOME");
        }

        ClassLoader context() {
            return Thread.currentThread().getContextClassLoader();
        }

        void print() {
            System.out.println();
        }
    }

    static final class Reading {
        String file() throws IOException {
            return Files.readString(Path.of("facts"), StandardCharsets.UTF_8);
        }
    }

    static final class Threads {
        void thread() {
            new Thread(() -> {}).start();
        }

        ReentrantLock lock() {
            return new ReentrantLock();
        }

        Map<String, String> sharedMap() {
            return new ConcurrentHashMap<>();
        }

        synchronized void waiting() {}
    }

    static final class Rounded {
        double parameter(double number) {
            return number;
        }

        Float result() {
            return null;
        }

        /** Nothing of it but its instructions shows what it does. */
        int instruction(int number) {
            return (int) (number * 0.5);
        }
    }

    /** A value for hosts that knows of the run that made it. */
    static final class Traced implements Serializable {
        private static final long serialVersionUID = 1L;

        String withTrace(Trace trace) {
            return "" + trace;
        }

        String withFacts(FactsAsOf facts) {
            return "" + facts;
        }

        String withFact(Sourced<String> fact) {
            return "" + fact;
        }
    }

    static final class Reflecting {
        Class<?> type() throws ReflectiveOperationException {
            return Class.forName("dev.renewal.amount.Money");
        }

        Object member() throws ReflectiveOperationException {
            return Impure.class.getDeclaredConstructor();
        }

        Object services() {
            return ServiceLoader.load(Runnable.class);
        }
    }
}
