package dev.renewal.roster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** What a run is for: the argument that asks for it, those that it needs, and those that have no meaning there. */
enum Purpose {
    REVIEW("--review-due", List.of(), Arguments.andOfARoster("--facts", "--format")),
    FACTS("--facts", List.of(), Arguments.andOfARoster()),
    CHECK(
            "--check",
            List.of("FOLDER"),
            List.of("--explain", "--plan", "--timeline", "--forecast", "--until", "--by", "--format")),
    EXPLANATION(
            "--explain",
            List.of("--as-of", "FOLDER"),
            List.of("--plan", "--timeline", "--forecast", "--until", "--by", "--format")),
    PLAN("--plan", List.of("--as-of", "FOLDER"), List.of("--timeline", "--forecast", "--until", "--by")),
    TIMELINE("--timeline", List.of("--as-of", "--until", "FOLDER"), List.of("--forecast", "--by")),
    FORECAST("--forecast", List.of("--as-of", "--until", "FOLDER"), List.of()),
    ANSWERS("FOLDER", List.of("--as-of", "FOLDER"), List.of("--until", "--by"));

    private final String argument;
    private final List<String> needed;
    private final List<String> meaningless;

    Purpose(String argument, List<String> needed, List<String> meaningless) {
        this.argument = argument;
        this.needed = needed;
        this.meaningless = meaningless;
    }

    /** @throws UnansweredException if an argument is missing, or has no meaning beside the others */
    static Purpose of(ParseResult given) {
        Purpose purpose = Arrays.stream(values())
                .filter(one -> isGiven(one.argument, given))
                .findFirst()
                .orElse(ANSWERS);
        purpose.check(given);
        return purpose;
    }

    private void check(ParseResult given) {
        List<String> beside =
                meaningless.stream().filter(one -> isGiven(one, given)).toList();
        if (!beside.isEmpty()) {
            String what = this == ANSWERS ? "A question without --timeline or --forecast" : argument;
            throw new UnansweredException(what + " does not go with " + String.join(", ", beside) + ".");
        }
        List<String> missing =
                needed.stream().filter(one -> !isGiven(one, given)).toList();
        if (!missing.isEmpty()) {
            throw new UnansweredException("Missing: " + String.join(", ", missing) + ".");
        }
    }

    /** What has no meaning where no roster is read. */
    private static final class Arguments {
        private static final List<String> OF_A_ROSTER = List.of(
                "--check",
                "--explain",
                "--plan",
                "--timeline",
                "--forecast",
                "--until",
                "--by",
                "--as-of",
                "--errors",
                "--encoding",
                "--dates",
                "--columns",
                "--progress",
                "FOLDER");

        static List<String> andOfARoster(String... others) {
            return Stream.concat(OF_A_ROSTER.stream(), Stream.of(others)).toList();
        }
    }

    private static boolean isGiven(String argument, ParseResult given) {
        return argument.startsWith("-") ? given.hasMatchedOption(argument) : given.hasMatchedPositional(0);
    }
}
