package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.InvalidFactsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A file in which the host states facts in place of some that are shipped. */
record OverridesFile(Path path) {
    /**
     * Lays the statements over the facts that are shipped.
     *
     * @param caughtUp takes, in a sentence each, the statements that the shipped facts have caught up with
     * @throws UnansweredException if anything in the file cannot be used; with every finding
     */
    RenewalPolicies over(RenewalPolicies shipped, Consumer<String> caughtUp) {
        FactOverrides stated;
        try {
            stated = FactOverrides.parse(text(), shipped.facts());
        } catch (InvalidFactsException unusable) {
            throw unusable(unusable.findings().stream().map(Object::toString).toList());
        }
        stated.supersededBy(shipped.facts())
                .forEach(superseded -> caughtUp.accept(path.getFileName() + ": " + superseded + "."));
        return shipped.withOverrides(stated);
    }

    private String text() {
        if (Files.isDirectory(path)) {
            throw new UnansweredException(path + " is not a file.");
        }
        try {
            byte[] octets = Files.readAllBytes(path);
            // a character for each byte, as a line may be no UTF-8
            List<String> lines =
                    new String(octets, StandardCharsets.ISO_8859_1).lines().toList();
            List<String> findings = IntStream.range(0, lines.size())
                    .filter(at -> !Words.isUtf8(lines.get(at).getBytes(StandardCharsets.ISO_8859_1)))
                    .mapToObj(at ->
                            "line " + (at + 1) + ": found bytes that are not UTF-8, wanted text in UTF-8 [NOT_UTF_8]")
                    .toList();
            if (!findings.isEmpty()) {
                throw unusable(findings);
            }
            return new String(octets, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw UnansweredException.because(path + " cannot be read", failed);
        }
    }

    private UnansweredException unusable(List<String> findings) {
        return new UnansweredException(
                path.getFileName() + " cannot be used.",
                findings.stream()
                        .map(finding -> path.getFileName() + ", " + finding)
                        .toList());
    }
}
