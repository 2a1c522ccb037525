package dev.renewal.testkit;

import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import java.util.List;
import java.util.stream.Stream;

/** A table of examples: one a line, cells separated by {@code |}; a line that begins with {@code #} is a comment. */
final class Examples {
    private Examples() {}

    static List<String[]> rows(String table) {
        return table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
                .toList();
    }

    static Certification record(RenewalPolicy policy, String credential, String record) {
        return Records.read(policy.body().id() + ":" + credential, record);
    }
}
