package dev.renewal.roster;

import dev.renewal.PolicyLoadException;
import dev.renewal.RenewalPolicies;
import dev.renewal.roster.page.RosterPage;
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
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line: what is asked for, where it goes, and with what status the process ends. */
@Command(
        name = "roster",
        customSynopsis = {
            "roster FOLDER|ZIP|XLSX --as-of DATE [QUESTION] [OPTION]...",
            "roster FOLDER|ZIP|XLSX --check [--as-of DATE] [OPTION]...",
            "roster --facts BODY | --review-due DATE [OPTION]..."
        },
        description = "Says where each certification of a roster stands.",
        usageHelpWidth = 80,
        versionProvider = RosterCommand.Version.class,
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
    private static final String HTML = "html";

    private final Writer err;
    private OutputStream out;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "where credentials.csv and the other files are")
    private Path folder;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the date as of which the question is asked")
    private LocalDate asOf;

    @Option(
            names = "--explain",
            paramLabel = "HOLDER_ID",
            description = "question: how the answers about a holder come about")
    private String explained;

    @Option(
            names = "--plan",
            paramLabel = "HOLDER_ID",
            description = "question: the fewest further hours for all a holder has")
    private String plannedFor;

    @Option(
            names = "--timeline",
            paramLabel = "HOLDER_ID",
            description = "question: how the answers about a holder change until then")
    private String followed;

    @Option(names = "--forecast", description = "question: the fees to come of who renews in time")
    private boolean forecast;

    @Option(names = "--until", paramLabel = "DATE", description = "the last day of a timeline or a forecast")
    private LocalDate until;

    @Option(names = "--by", paramLabel = "month", description = "add the fees up by month")
    private TemporalUnit by;

    @Option(names = "--check", description = "answer nothing; say what to change before")
    private boolean check;

    @Option(names = "--facts", paramLabel = "BODY", description = "print the facts that answers for a body rest on")
    private String body;

    @Option(names = "--review-due", paramLabel = "DATE", description = "list the facts to look up again by a day")
    private LocalDate reviewDue;

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "state facts of your own in place of shipped ones")
    private Path overrides;

    @Option(names = "--encoding", paramLabel = "NAME", description = "of the files, such as windows-1252")
    private String encoding = "UTF-8";

    @Option(names = "--dates", paramLabel = "d/m/y", description = "or m/d/y: the order of dates that are not ISO 8601")
    private String dates = "y-m-d";

    @Option(names = "--columns", paramLabel = "FILE", description = "maps columns, one a line: Employee No = holder_id")
    private Path columns;

    @Option(names = "--errors", paramLabel = "FILE", description = "write refused rows here as JSON Lines, not as text")
    private Path errors;

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl, table, or html: a page (also of --facts)")
    private String format = "";

    @Option(names = "--progress", negatable = true, description = "show, or do not, how far long work has come")
    private Boolean progress;

    @Option(names = "--out", paramLabel = "FILE", description = "write here, all or nothing, not to standard output")
    private Path target;

    @Option(names = "--completion", description = "print a script that completes these options in bash and zsh")
    private boolean completion;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version")
    private boolean version;

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
                    .registerConverter(LocalDate.class, RosterCommand::date)
                    .registerConverter(Path.class, RosterCommand::path)
                    .registerConverter(TemporalUnit.class, RosterCommand::unit)
                    .setExpandAtFiles(false)
                    .setOut(new PrintWriter(out, false, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(command.err))
                    .setParameterExceptionHandler((unusable, unread) -> command.fail(
                            unusable.getMessage().lines().findFirst().orElse("The arguments cannot be used") + "."))
                    .setExecutionExceptionHandler((failed, line, parsed) -> command.fail(failed))
                    .execute(arguments);
        } catch (OutOfMemoryError tooLittle) {
            return command.fail("There is too little memory for this roster; give more with java -Xmx.");
        }
    }

    private int fail(Exception failed) {
        if (failed instanceof UnansweredException unanswered) {
            int status = fail(unanswered.getMessage());
            unanswered.findings().forEach(this::fail);
            return status;
        }
        return fail("Nothing can be answered because of a defect of this program: " + failed + ".");
    }

    private int fail(String sentence) {
        try {
            say(sentence.replaceAll("\\.\\.+$", "."));
        } catch (IOException unheard) {
            return UNANSWERED;
        }
        return UNANSWERED;
    }

    private void say(String sentence) throws IOException {
        err.write(PlainText.oneLine(sentence) + '\n');
        err.flush();
    }

    @Override
    public Integer call() throws IOException {
        if (completion) {
            out.write(AutoComplete.bash("roster", spec.commandLine()).getBytes(StandardCharsets.UTF_8));
            return ALL_USED;
        }
        return target == null ? answer() : answerInto(target.toAbsolutePath());
    }

    /** Answers into a file that is there once all of it is, or not at all. */
    private int answerInto(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnansweredException(target + " is a folder.");
        }
        Path part = part(file);
        int status;
        try {
            try (OutputStream written = Files.newOutputStream(part)) {
                out = written;
                status = answer();
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return status;
    }

    /** The answers are of people: nobody but their owner reads them unless allowed. */
    private Path part(Path file) {
        try {
            return Files.createTempFile(file.getParent(), "roster", ".part");
        } catch (IOException failed) {
            throw UnansweredException.because(target + " cannot be written", failed);
        }
    }

    private int answer() throws IOException {
        Purpose purpose = Purpose.of(spec.commandLine().getParseResult());
        if (until != null && until.isBefore(asOf)) {
            throw new UnansweredException(
                    "Found --until " + until + "; wanted: a day that is not before " + asOf + ", the as-of date.");
        }
        return switch (purpose) {
            case FACTS -> list(facts());
            case REVIEW -> list(new FactListing(policies()).reviewDue(reviewDue));
            case CHECK -> check(policies(), new RosterWarnings(day()));
            default ->
                purpose == Purpose.ANSWERS && format.equals(HTML)
                        ? page(policies(), new RosterWarnings(asOf))
                        : answer(purpose, AnswerFormat.of(format));
        };
    }

    /** The last day of all where a check looks at each record as of its own latest day. */
    private LocalDate day() {
        return asOf == null ? LocalDate.MAX : asOf;
    }

    private String facts() {
        FactListing facts = new FactListing(policies());
        return switch (format) {
            case HTML -> facts.page(body);
            case "" -> overrides == null ? facts.shipped(body) : facts.shippedAndStated(body);
            default -> throw new UnansweredException("Found --format \"" + format + "\"; wanted: html.");
        };
    }

    private int list(String facts) {
        write("The facts", facts);
        return ALL_USED;
    }

    private void write(String what, String text) {
        try {
            out.write(PlainText.lines(text));
            out.flush();
        } catch (IOException failed) {
            throw UnansweredException.because(what + " cannot be written", failed);
        }
    }

    private int check(RenewalPolicies policies, RosterWarnings warnings) throws IOException {
        RosterCheck check = new RosterCheck(policies, asOf, warnings);
        int status = run(policies, warnings, roster -> check, check::refused, check::warned);
        write("The report", check.text());
        return status;
    }

    private int page(RenewalPolicies policies, RosterWarnings warnings) throws IOException {
        RosterPage page = new RosterPage(folder.toString(), asOf);
        int status = run(
                policies,
                warnings,
                roster -> new PageAnswers(policies, asOf, warnings, page),
                refusal -> page.refusals().add(PageAnswers.row(refusal)),
                sentence -> {
                    warnOf(sentence);
                    page.warnings().add(sentence);
                });
        PageAnswers.write(page, out);
        return status;
    }

    private int answer(Purpose purpose, AnswerFormat answers) throws IOException {
        RenewalPolicies policies = policies();
        RosterWarnings warnings = new RosterWarnings(asOf);
        return run(
                policies,
                warnings,
                roster -> asked(purpose, answers, policies, roster, warnings),
                refusal -> {},
                this::warnOf);
    }

    private EntryWriter asked(
            Purpose purpose, AnswerFormat format, RenewalPolicies policies, Roster roster, RosterWarnings warnings)
            throws IOException {
        String holder = explained != null ? explained : plannedFor != null ? plannedFor : followed;
        if (holder != null) {
            roster.requireHolder(holder, purpose.argument());
        }
        return switch (purpose) {
            case EXPLANATION -> new Explanations(policies, asOf, holder, warnings, out);
            case PLAN -> new Plans(policies, asOf, holder, warnings, format.plans(out));
            case TIMELINE -> new Timeline(policies, asOf, until, holder, warnings, format.answers(out));
            case FORECAST -> {
                ItemWriter<List<Object>> rows = format.rows(by == null ? Forecast.FEES : Forecast.MONTHS, out);
                yield new Forecast(
                        policies, asOf, until, warnings, rows, by == null ? Forecast::each : Forecast.byMonth());
            }
            default -> new Answers(policies, asOf, warnings, format.answers(out));
        };
    }

    /** Reads the roster, and reports what is refused and warned of, also to those who ask. */
    private int run(
            RenewalPolicies policies,
            RosterWarnings warnings,
            RosterRun.Question question,
            Consumer<Refusal> refused,
            Consumer<String> warned)
            throws IOException {
        Conventions conventions = conventions(policies);
        try (ItemWriter<Refusal> report = report(conventions).telling(refused)) {
            RosterRun run = new RosterRun(policies, folder, conventions, day(), warnings, progress());
            boolean allUsed = run.answer(question, report);
            warnings.drainTo(warned);
            return allUsed ? ALL_USED : SOME_REFUSED;
        }
    }

    private void warnOf(String sentence) {
        warn("warning: " + sentence);
    }

    private RenewalPolicies policies() {
        try {
            RenewalPolicies shipped = RenewalPolicies.load();
            return overrides == null ? shipped : new OverridesFile(overrides).over(shipped, this::warn);
        } catch (PolicyLoadException unusable) {
            throw new UnansweredException(
                    "The rules cannot be used:",
                    unusable.findings().stream().map(Object::toString).toList());
        }
    }

    private void warn(String sentence) {
        try {
            say(sentence);
        } catch (IOException failed) {
            throw UnansweredException.because("The warnings cannot be written", failed);
        }
    }

    private Progress progress() {
        if (Boolean.FALSE.equals(progress)) {
            return Progress.NONE;
        }
        return new Progress(err, () -> progress != null || StandardStream.isErrorOnTerminal());
    }

    private Conventions conventions(RenewalPolicies policies) {
        return new Conventions(
                Conventions.encoding(encoding),
                DateOrder.of(dates),
                columns == null ? ColumnNames.OURS : ColumnNames.read(columns, new KnownCredentials(policies)));
    }

    private ItemWriter<Refusal> report(Conventions conventions) {
        requireOther(target, conventions);
        if (errors == null) {
            return new TextRefusals(err);
        }
        requireOther(errors, conventions);
        try {
            return new JsonLines<>(Files.newOutputStream(errors), Refusal::writeTo);
        } catch (IOException failed) {
            throw UnansweredException.because(errors + " cannot be written", failed);
        }
    }

    private void requireOther(Path written, Conventions conventions) {
        if (written == null || !Files.exists(written)) {
            return;
        }
        try (RosterFiles files = new RosterFiles(folder, conventions)) {
            if (files.isRead(written) || overrides != null && Files.isSameFile(overrides, written)) {
                throw new UnansweredException(written + " is read, and so is not written to.");
            }
        } catch (IOException failed) {
            throw UnansweredException.because(written + " cannot be written", failed);
        }
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String built = RosterCommand.class.getPackage().getImplementationVersion();
            return new String[] {"renewal-roster " + (built == null ? "not built yet" : built)};
        }
    }

    /** Dates as in the files. */
    private static LocalDate date(String value) {
        try {
            return new Cell("--as-of", value, DateOrder.ISO).date();
        } catch (RefusedException refused) {
            throw new TypeConversionException(refused.getMessage());
        }
    }

    /** Says in a sentence of ours what is wrong with a path. */
    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException unusable) {
            throw new TypeConversionException("Found a name that no file can have: " + unusable.getReason());
        }
    }

    /** The one way to add up. */
    private static TemporalUnit unit(String value) {
        if (!value.equals("month")) {
            throw new TypeConversionException("Found \"" + value + "\"; wanted: month.");
        }
        return ChronoUnit.MONTHS;
    }
}
