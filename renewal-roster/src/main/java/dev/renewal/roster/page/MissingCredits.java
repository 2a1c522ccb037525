package dev.renewal.roster.page;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Labels;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What holders lack by the options that their next steps belong to: by credential, in all and by requirement. */
public final class MissingCredits {
    private static final String FEWEST = "fewest in all";

    private final Map<String, Line> lines = new TreeMap<>();

    /**
     * What the holders of a credential lack of one requirement.
     *
     * @param credential the title of the credential
     * @param requirement the id of the requirement
     * @param holders how many lack a known amount
     * @param missing what these lack together
     * @param unknown for how many holders it is not known how much is required
     */
    public record Line(String credential, String requirement, long holders, Credits missing, long unknown) {
        private static Line of(String credential, String requirement, Credits missing, boolean known) {
            return new Line(credential, requirement, missing.isZero() ? 0 : 1, missing, known ? 0 : 1);
        }

        private Line plus(Line more) {
            return new Line(
                    credential,
                    requirement,
                    holders + more.holders,
                    missing.plus(more.missing),
                    unknown + more.unknown);
        }

        /** The amounts of one unit are added up; the line of all requirements comes first. */
        private String order() {
            return credential + '\n' + (requirement.equals(FEWEST) ? "" : requirement) + '\n' + missing.unit();
        }

        /** {@return the amount with its unit, or that it is known of nobody} */
        public String missingText() {
            return holders == 0 ? "not known" : Labels.english().of(missing);
        }
    }

    void add(Assessment answer) {
        answer.nextStep()
                .ifPresent(next -> add(
                        Labels.english().of(answer.credential()),
                        answer.option(next.route()).shortfall()));
    }

    private void add(String credential, Shortfall shortfall) {
        add(Line.of(credential, FEWEST, shortfall.minimumAdditional(), shortfall.hasKnownAmounts()));
        if (shortfall.requirements().size() == 1) {
            return;
        }
        for (Requirement requirement : shortfall.requirements()) {
            Credits missing = requirement
                    .missing()
                    .orElseGet(() -> Credits.zero(requirement.counted().unit()));
            add(Line.of(
                    credential, requirement.id(), missing, requirement.missing().isPresent()));
        }
    }

    private void add(Line line) {
        if (line.holders > 0 || line.unknown > 0) {
            lines.merge(line.order(), line, Line::plus);
        }
    }

    /** {@return the lines by credential, then by requirement} */
    public Collection<Line> lines() {
        return lines.values();
    }
}
