package dev.renewal.roster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * Writes rosters with rows of which some are refused, always the same for the same seed, with activities and payments in no
 * order at all.
 */
final class RefusedRosterGenerator {
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 24);
    private static final List<String> CREDENTIALS =
            List.of("aama:cma", "amt:rma", "amt:cmas", "nha:ccma", "nha:cpt", "ncct:ncma", "ncct:ncpt");
    private static final List<String> KINDS = List.of(
            "course", "course", "course", "course", "college-credit", "employment", "employer-training", "seance");
    private static final List<String> TOPICS =
            List.of("", "clinical", "administrative", "general", "clinical; general", "patient-safety", "astrology");
    private static final List<String> APPROVERS = List.of("", "aama", "amt", "nha", "ncct", "aama;amt");
    private static final List<String> AMOUNTS = List.of("1", "2", "0.5", "1.25", "10", "0.0001", "-1");
    private static final List<String> UNITS = List.of("ceu", "point", "credit", "contact-hour", "clock-hour", "wink");

    private final Random random;

    RefusedRosterGenerator(long seed) {
        this.random = new Random(seed);
    }

    void write(Path folder, int credentials, int activities) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("credentials.csv"))) {
            out.write(RosterFolder.CREDENTIALS_HEADER);
            for (int number = 0; number < credentials; number++) {
                out.write(credential(number));
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("activities.csv"))) {
            out.write(RosterFolder.ACTIVITIES_HEADER);
            for (int number = 0; number < activities; number++) {
                out.write(activity(random.nextInt(credentials), number));
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("payments.csv"))) {
            out.write(RosterFolder.PAYMENTS_HEADER);
            for (int number = 0; number < credentials; number++) {
                out.write(key(random.nextInt(credentials)) + "," + day(FIRST_DAY) + ",annual,"
                        + random.nextInt(10_000) / 100.0 + "\n");
            }
        }
    }

    private String credential(int number) {
        LocalDate certified = day(FIRST_DAY);
        String renewed = switch (random.nextInt(4)) {
            case 0 -> "never";
            case 1 -> "";
            default -> day(certified).toString();
        };
        String expires = random.nextInt(3) == 0
                ? certified.plusDays(random.nextInt(4000)).toString()
                : "";
        return key(number) + "," + certified + "," + renewed + ",," + expires + ","
                + oneOf(List.of("", "true", "false")) + "," + oneOf(List.of("", "", "1")) + "\n";
    }

    private String activity(int credential, int number) {
        // one in a thousand uses the id of the one before, which is now and then of the same holder
        int id = random.nextInt(1000) == 0 ? number - 1 : number;
        return String.join(
                        ",",
                        key(credential),
                        "A-" + Math.floorDiv(id, 3),
                        day(FIRST_DAY).toString(),
                        oneOf(KINDS),
                        oneOf(TOPICS),
                        oneOf(APPROVERS),
                        random.nextInt(50) == 0 ? oneOf(AMOUNTS) : AMOUNTS.get(random.nextInt(5)),
                        oneOf(UNITS))
                + "\n";
    }

    private static String key(int number) {
        return "H-" + number + "," + CREDENTIALS.get(number % CREDENTIALS.size());
    }

    private LocalDate day(LocalDate first) {
        return first.plusDays(random.nextLong(1 + ChronoUnit.DAYS.between(first, LAST_DAY)));
    }

    private String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
