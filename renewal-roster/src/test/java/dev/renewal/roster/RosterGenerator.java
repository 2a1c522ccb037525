package dev.renewal.roster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a roster of made-up people: the same bytes for the same size and seed, and no row that is refused. It is as of
 * {@link #LAST_DAY}. Activities come in no order; now and then a kind, a topic or a unit is one that no body knows.
 */
final class RosterGenerator {
    /** No row is about a later day. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 24);

    static final int ACTIVITIES_OF_ONE = 10;

    private static final LocalDate FIRST_DAY = LocalDate.of(2006, 1, 1);
    private static final int LAST = (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay());
    private static final int YEAR = 365;
    private static final int YEARS_PAID = 3;
    private static final List<String> AMOUNTS = List.of("0.5", "1", "1", "1.5", "2", "2", "3", "4", "5", "8.25", "10");

    private static final Habits AAMA = new Habits(
            5 * YEAR,
            List.of("clinical", "administrative", "general", "clinical;general", ""),
            List.of("aama", "aama", ""),
            List.of("ceu", "ceu", "point", "contact-hour"));
    private static final Habits AMT = new Habits(
            3 * YEAR, List.of("", "clinical"), List.of("amt", "aama;amt", ""), List.of("point", "contact-hour"));
    private static final Habits NHA = new Habits(
            2 * YEAR, List.of("patient-safety", "law", "clinical", ""), List.of("nha", ""), List.of("credit"));
    private static final Habits NCCT =
            new Habits(YEAR, List.of("", "clinical"), List.of("ncct", ""), List.of("clock-hour", "contact-hour"));

    /** Neighbours differ, so that one holder may have two of them. */
    private static final List<Credential> CREDENTIALS = List.of(
            new Credential("aama:cma", AAMA),
            new Credential("amt:rma", AMT),
            new Credential("nha:ccma", NHA),
            new Credential("ncct:ncma", NCCT),
            new Credential("aama:cma", AAMA),
            new Credential("nha:cpt", NHA),
            new Credential("amt:cmas", AMT),
            new Credential("nha:cehrs", NHA),
            new Credential("ncct:ncpt", NCCT),
            new Credential("amt:mlt", AMT));

    private final int credentials;
    private final long seed;
    private final String[] days = new String[LAST + 1];

    /** What holders of a body's credentials earn, and for about how many days a renewal lasts. */
    private record Habits(int term, List<String> topics, List<String> approvers, List<String> units) {}

    private record Credential(String id, Habits habits) {}

    RosterGenerator(int credentials, long seed) {
        this.credentials = credentials;
        this.seed = seed;
        for (int day = 0; day <= LAST; day++) {
            days[day] = FIRST_DAY.plusDays(day).toString();
        }
    }

    /** Makes the folder, where there is none, and the files in it, none of which may be there. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Writer out = open(folder, RosterFile.CREDENTIALS)) {
            out.write(
                    "holder_id,credential,certified_on,renewed_on,reinstated_on,expires_on,member,failed_exam_attempts\n");
            for (int number = 0; number < credentials; number++) {
                writeCredential(number, out);
            }
        }
        try (Writer out = open(folder, RosterFile.ACTIVITIES)) {
            out.write("holder_id,credential,activity_id,completed_on,kind,topic,approved_by,amount,unit\n");
            SplittableRandom random = new SplittableRandom(seed);
            for (long number = 0; number < (long) credentials * ACTIVITIES_OF_ONE; number++) {
                writeActivity(number, random, out);
            }
        }
        try (Writer out = open(folder, RosterFile.PAYMENTS)) {
            out.write("holder_id,credential,paid_on,fee,amount\n");
            for (int number = 0; number < credentials; number++) {
                writePayments(number, out);
            }
        }
    }

    private static BufferedWriter open(Path folder, RosterFile file) throws IOException {
        return Files.newBufferedWriter(folder.resolve(file.fileName()), StandardOpenOption.CREATE_NEW);
    }

    private static Credential credential(int number) {
        return CREDENTIALS.get(number % CREDENTIALS.size());
    }

    /** Of its own for each entry: the rows of the three files about one entry fit together, and none need be kept. */
    private SplittableRandom randomOf(int number) {
        return new SplittableRandom(seed * 31 + number);
    }

    private static int certifiedOn(SplittableRandom randomOfEntry) {
        return randomOfEntry.nextInt(LAST - 60);
    }

    private void writeKey(int number, Writer out) throws IOException {
        // one in ten has the credential of the row before, too
        int holder = number % 10 == 9 ? number - 1 : number;
        out.append("H-").append(Integer.toString(holder)).append(',');
        out.append(credential(number).id()).append(',');
    }

    private void writeCredential(int number, Writer out) throws IOException {
        SplittableRandom random = randomOf(number);
        int term = credential(number).habits().term();
        int certified = certifiedOn(random);
        int renewed =
                certified < LAST - term ? LAST - random.nextInt(Math.min(LAST - certified, term * 5 / 4)) : certified;
        writeKey(number, out);
        out.append(days[certified]).append(',');
        if (random.nextInt(10) > 0) {
            out.append(renewed == certified ? "never" : days[renewed]);
        }
        out.append(',');
        if (random.nextInt(50) == 0) {
            out.append(days[between(certified, LAST, random)]);
        }
        out.append(',');
        if (random.nextInt(5) == 0) {
            out.append(FIRST_DAY.plusDays(renewed + term).toString());
        }
        boolean ofAama = credential(number).habits() == AAMA;
        out.append(',').append(ofAama ? oneOf(List.of("true", "true", "false", ""), random) : "");
        out.append(',').append(ofAama && random.nextInt(20) == 0 ? "1" : "").append('\n');
    }

    private void writeActivity(long number, SplittableRandom random, Writer out) throws IOException {
        int entry = random.nextInt(credentials);
        Habits habits = credential(entry).habits();
        int certified = certifiedOn(randomOf(entry));
        boolean odd = random.nextInt(100) == 0;
        writeKey(entry, out);
        if (random.nextInt(20) > 0) {
            out.append("A-").append(Long.toString(number));
        }
        out.append(',')
                .append(days[between(Math.max(certified, LAST - habits.term()), LAST, random)])
                .append(',');
        out.append(odd ? oneOf(List.of("seance", "course", "cpr-card"), random) : "course")
                .append(',');
        out.append(odd ? "\"clinical ; \"\"astrology\"\", old\"" : oneOf(habits.topics(), random))
                .append(',');
        out.append(oneOf(habits.approvers(), random)).append(',');
        out.append(oneOf(AMOUNTS, random)).append(',');
        out.append(odd ? oneOf(List.of("wink", "card", "ceu"), random) : oneOf(habits.units(), random))
                .append('\n');
    }

    private void writePayments(int number, Writer out) throws IOException {
        if (credential(number).habits() != AMT) {
            return;
        }
        SplittableRandom random = randomOf(number);
        int certified = certifiedOn(random);
        for (int year = YEARS_PAID; year > 0; year--) {
            int paid = LAST - year * YEAR + random.nextInt(YEAR);
            if (paid > certified && random.nextInt(5) > 0) {
                writeKey(number, out);
                out.append(days[paid])
                        .append(",annual,")
                        .append(oneOf(List.of("50.00", "75.00"), random))
                        .append('\n');
            }
        }
    }

    private static int between(int first, int last, SplittableRandom random) {
        return first + random.nextInt(last - first + 1);
    }

    private static String oneOf(List<String> texts, SplittableRandom random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
