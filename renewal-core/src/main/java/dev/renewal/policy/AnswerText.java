package dev.renewal.policy;

import dev.renewal.amount.Money;
import dev.renewal.credit.Condition;
import dev.renewal.credit.Shortfall;
import dev.renewal.fee.FeeLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer for a person, in the words of labels. */
final class AnswerText {
    private final Assessment answer;
    private final Labels labels;

    AnswerText(Assessment answer, Labels labels) {
        this.answer = answer;
        this.labels = labels;
    }

    String toText() {
        List<String> lines = new ArrayList<>();
        lines.add(heading());
        lines.add(labels.phrase(
                answer.mayUseTitle().map(may -> may ? "title.yes" : "title.no").orElse("title.unknown")));
        lines.add(answer.term()
                .map(term -> labels.phrase("term", term.start(), term.end()))
                .orElseGet(() -> labels.phrase("term.none")));
        lines.add(answer.nextStep().map(this::next).orElseGet(this::noNext));
        answer.deadlines().forEach(deadline -> lines.add(deadline(deadline)));
        answer.options().forEach(option -> lines.add(option(option)));
        addCount(lines, "findings", answer.findings().size());
        addCount(lines, "notes", answer.notes().size());
        if (answer.standing() == Standing.UNDETERMINED && answer.term().isEmpty()) {
            // they are few, and one of them says what is missing
            answer.notes().forEach(note -> lines.add("  " + note.text()));
        }
        return String.join("\n", lines) + "\n";
    }

    private String heading() {
        String title = labels.of(answer.credential());
        String standing = labels.of(answer.standing());
        return answer.bodyWord()
                .map(word -> labels.phrase("heading.of-body", title, answer.asOf(), standing, word))
                .orElseGet(() -> labels.phrase("heading", title, answer.asOf(), standing));
    }

    private String next(NextStep next) {
        Step step = next.step();
        String action = labels.of(step.action());
        String route = labels.of(next.route());
        LocalDate by = step.by().orElse(null);
        if (by == null) {
            return labels.phrase("next", action, route);
        }
        if (by.isBefore(answer.asOf())) {
            return labels.phrase("next.overdue", action, route, by);
        }
        return step.advisedBy()
                .map(advised -> labels.phrase("next.advised", action, route, by, advised))
                .orElseGet(() -> labels.phrase("next.by", action, route, by));
    }

    private String noNext() {
        if (answer.standing() == Standing.NOT_YET_CERTIFIED) {
            return labels.phrase("next.not-yet");
        }
        return labels.phrase(answer.nextOptionOrNull() == null ? "next.unknown" : "next.done");
    }

    private String deadline(Deadline deadline) {
        boolean past = deadline.on().isBefore(answer.asOf());
        String name = deadline.isMet() ? "deadline.met" : past ? "deadline.past" : "deadline";
        return labels.phrase(name, deadline.on(), labels.of(deadline.kind()));
    }

    private String option(RenewalOption option) {
        List<String> parts = new ArrayList<>();
        addMissing(option, parts);
        option.fees().lines().forEach(line -> parts.add(fee(line)));
        if (option.fees().lines().isEmpty()) {
            parts.add(labels.phrase("fees.none"));
        }
        return labels.phrase("option", labels.of(option.route()), days(option), String.join("; ", parts));
    }

    private String days(RenewalOption option) {
        if (option.isOpen()) {
            return option.closes()
                    .map(day -> labels.phrase("option.open.until", day))
                    .orElseGet(() -> labels.phrase("option.open"));
        }
        return option.opens().isAfter(answer.asOf())
                ? labels.phrase("option.opens", option.opens())
                : labels.phrase("option.closed");
    }

    private String missing(Shortfall shortfall) {
        if (!shortfall.hasKnownAmounts() && shortfall.minimumAdditional().isZero()) {
            return labels.phrase("missing.unknown");
        }
        String name = shortfall.hasKnownAmounts() ? "missing" : "missing.at-least";
        return labels.phrase(name, labels.of(shortfall.minimumAdditional()));
    }

    private void addMissing(RenewalOption option, List<String> parts) {
        Shortfall shortfall = option.shortfall();
        if (!shortfall.isEarned()) {
            parts.add(missing(shortfall));
            if (!option.canStillBeSatisfied()) {
                parts.add(labels.phrase("too-late"));
            }
        } else if (!shortfall.requirements().isEmpty()) {
            parts.add(labels.phrase("missing.none"));
        }
        for (Condition condition : shortfall.conditions()) {
            if (!condition.met()) {
                parts.add(labels.phrase(
                        condition.unknown() ? "condition.unknown" : "condition", labels.ofCondition(condition.id())));
            }
        }
    }

    private String fee(FeeLine line) {
        String name = labels.ofFee(line.fee());
        String amount = amount(line.amount());
        String fee = line.due()
                .map(day -> labels.phrase("fee.by", name, amount, day))
                .orElseGet(() -> labels.phrase("fee", name, amount));
        for (FeeLine.Later later : line.later()) {
            fee = labels.phrase("fee.later", fee, amount(later.amount()), later.from());
        }
        return fee;
    }

    private String amount(Optional<Money> amount) {
        return amount.map(Money::toString).orElseGet(() -> labels.phrase("fee.unknown"));
    }

    private void addCount(List<String> lines, String what, int count) {
        if (count > 0) {
            lines.add(labels.phrase(what + (count == 1 ? ".one" : ".many"), count));
        }
    }
}
