package dev.renewal.roster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * What a run is for: the argument that asks for it, those that it needs, and those that have no meaning there. These are those
 * that ask for what comes after it here, and others.
 */
enum Purpose {
    REVIEW("--review-due", "", "--until --by --as-of --errors --encoding --dates --columns --progress FOLDER --format"),
    FACTS("--facts", "", "--until --by --as-of --errors --encoding --dates --columns --progress FOLDER"),
    CHECK("--check", "FOLDER", "--until --by --format"),
    EXPLANATION("--explain", "--as-of FOLDER", "--until --by --format"),
    PLAN("--plan", "--as-of FOLDER", "--until --by"),
    TIMELINE("--timeline", "--as-of --until FOLDER", "--by"),
    FORECAST("--forecast", "--as-of --until FOLDER", ""),
    ANSWERS("FOLDER", "--as-of FOLDER", "--until --by");

    private final String argument;
    private final List<String> needed;
    private final List<String> meaningless;

    Purpose(String argument, String needed, String meaningless) {
        this.argument = argument;
        this.needed = words(needed);
        this.meaningless = words(meaningless);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
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

    String argument() {
        return argument;
    }

    private void check(ParseResult given) {
        Stream<String> later = Arrays.stream(values())
                .filter(one -> one.ordinal() > ordinal() && one != ANSWERS)
                .map(Purpose::argument);
        List<String> beside = Stream.concat(later, meaningless.stream())
                .filter(one -> isGiven(one, given))
                .toList();
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

    private static boolean isGiven(String argument, ParseResult given) {
        return argument.startsWith("-") ? given.hasMatchedOption(argument) : given.hasMatchedPositional(0);
    }
}
