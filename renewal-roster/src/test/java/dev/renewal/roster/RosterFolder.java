package dev.renewal.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A roster that a test writes: one good certification, and what the test adds. */
final class RosterFolder {
    static final String CREDENTIALS_HEADER =
            "holder_id,credential,certified_on,renewed_on,reinstated_on,expires_on,member,failed_exam_attempts\n";
    static final String ACTIVITIES_HEADER =
            "holder_id,credential,activity_id,completed_on,kind,topic,approved_by,amount,unit\n";
    static final String PAYMENTS_HEADER = "holder_id,credential,paid_on,fee,amount\n";
    static final String GOOD = "H-1,aama:cma,2022-02-10,,,,true,\n";
    static final String GOOD_ACTIVITY = "H-1,aama:cma,A-1,2023-02-10,course,clinical,aama,10,ceu\n";

    private final Path path;

    RosterFolder(Path path) {
        this.path = path;
        write("credentials.csv", CREDENTIALS_HEADER + GOOD);
    }

    Path path() {
        return path;
    }

    RosterFolder credentials(String rows) {
        return write("credentials.csv", CREDENTIALS_HEADER + rows);
    }

    RosterFolder activities(String rows) {
        return write("activities.csv", ACTIVITIES_HEADER + rows);
    }

    RosterFolder payments(String rows) {
        return write("payments.csv", PAYMENTS_HEADER + rows);
    }

    RosterFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    RosterFolder write(String file, byte[] octets) {
        try {
            Files.write(path.resolve(file), octets);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Outcome run(String... further) {
        Object[] arguments = new Object[3 + further.length];
        arguments[0] = path;
        arguments[1] = "--as-of";
        arguments[2] = "2026-11-24";
        System.arraycopy(further, 0, arguments, 3, further.length);
        return Outcome.of(arguments);
    }
}
