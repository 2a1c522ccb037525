package dev.renewal.examples.roster;

import dev.renewal.PolicyLoadException;
import dev.renewal.RenewalPolicies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command line: what is asked for, where it goes, and with what status the process ends. */
@Command(
        name = "roster",
        description = "Reads a roster of certifications from CSV files and says where each of them stands.",
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all rows were used",
            "1:some rows were refused, the rest is answered",
            "2:nothing could be answered"
        })
public final class RosterCommand implements Callable<Integer> {
    private static final int ALL_USED = 0;
    private static final int SOME_REFUSED = 1;
    private static final int UNANSWERED = 2;

    private final OutputStream out;
    private final Writer err;

    @Parameters(
            paramLabel = "FOLDER",
            converter = PathConverter.class,
            description = "the folder with credentials.csv, activities.csv and payments.csv")
    private Path folder;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            required = true,
            converter = DateConverter.class,
            description = "the date as of which the question is asked, such as 2026-11-24")
    private LocalDate asOf;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "write the refused rows to this file as JSON Lines, instead of to standard error as text")
    private Path errors;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            defaultValue = "jsonl",
            description = "jsonl (the default) or table")
    private AnswerFormat format;

    @Option(
            names = "--progress",
            negatable = true,
            description = "show how far long work has come, or do not, whether standard error is a terminal or not")
    private Boolean progress;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    RosterCommand(OutputStream out, OutputStream err) {
        this.out = out;
        this.err = new BufferedWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
    }

    /**
     * Runs and ends the process.
     *
     * @param arguments the arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(StandardStream.out(), StandardStream.err(), arguments));
    }

    static int run(OutputStream out, OutputStream err, String... arguments) {
        RosterCommand command = new RosterCommand(out, err);
        try {
            return new CommandLine(command)
                    .setExpandAtFiles(false)
                    .setOut(new PrintWriter(out, false, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(command.err))
                    .setParameterExceptionHandler((unusable, unread) -> command.fail(
                            unusable.getMessage().lines().findFirst().orElse("The arguments cannot be used") + "."))
                    .setExecutionExceptionHandler((failed, line, parsed) -> command.fail(
                            failed instanceof UnansweredException
                                    ? failed.getMessage()
                                    : "Nothing can be answered because of a defect of this program: " + failed + "."))
                    .execute(arguments);
        } catch (OutOfMemoryError tooLittle) {
            return command.fail("There is too little memory for this roster; give more with java -Xmx.");
        }
    }

    private int fail(String sentence) {
        try {
            err.write(PlainText.oneLine(sentence).replaceAll("\\.\\.+$", ".") + '\n');
            err.flush();
        } catch (IOException unheard) {
            return UNANSWERED;
        }
        return UNANSWERED;
    }

    @Override
    public Integer call() throws IOException {
        try (RefusalWriter report = report()) {
            RenewalPolicies policies = policies();
            RosterRun run = new RosterRun(policies, folder, progress());
            boolean allUsed = run.answer(roster -> new Answers(policies, asOf, format.writer(out)), report);
            return allUsed ? ALL_USED : SOME_REFUSED;
        }
    }

    private static RenewalPolicies policies() {
        try {
            return RenewalPolicies.load();
        } catch (PolicyLoadException unusable) {
            throw new UnansweredException("The rules cannot be used: " + String.join("; ", unusable.findings()) + ".");
        }
    }

    private Progress progress() {
        if (Boolean.FALSE.equals(progress)) {
            return Progress.NONE;
        }
        return new TerminalProgress(err, () -> progress != null || StandardError.isTerminal());
    }

    private RefusalWriter report() {
        if (errors == null) {
            return new TextRefusals(err);
        }
        try {
            for (RosterFile file : RosterFile.values()) {
                Path input = folder.resolve(file.fileName());
                if (Files.exists(input) && Files.exists(errors) && Files.isSameFile(input, errors)) {
                    throw new UnansweredException(errors + " belongs to the roster and is not written to.");
                }
            }
            return new JsonRefusals(Files.newOutputStream(errors));
        } catch (IOException failed) {
            throw UnansweredException.because(errors + " cannot be written", failed);
        }
    }

    /** Dates as in the files. */
    private static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return new Cell("--as-of", value).date();
            } catch (RefusedException refused) {
                throw new TypeConversionException(refused.getMessage());
            }
        }
    }

    /** Says in a sentence of ours what is wrong with a path. */
    private static final class PathConverter implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            try {
                return Path.of(value);
            } catch (InvalidPathException unusable) {
                throw new TypeConversionException("Found a name that no file can have: " + unusable.getReason());
            }
        }
    }

    /** Formats by their names in small letters. */
    private static final class FormatConverter implements ITypeConverter<AnswerFormat> {
        @Override
        public AnswerFormat convert(String value) {
            for (AnswerFormat format : AnswerFormat.values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(value)) {
                    return format;
                }
            }
            throw new TypeConversionException("Found \"" + value + "\"; wanted: jsonl or table.");
        }
    }
}
