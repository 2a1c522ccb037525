import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Condition;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.Trait;
import dev.renewal.credit.Disallowance;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Step;
import dev.renewal.term.DateRange;
import dev.renewal.term.Deadline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers a fixed roster as of fixed dates, and compares with what is kept in this folder; see README.md. Started in the
 * root of the repository by the script {@code compare}, with the jar of the roster example on the class path.
 */
final class Golden {
    private static final List<LocalDate> DATES =
            days("2006-12-31 2009-06-30 2012-02-29 2015-02-28 2019-12-31 2020-05-31 2021-01-01 2023-11-15 2024-02-29 "
                    + "2026-11-24 2029-12-31 2031-06-15");

    private static final Path FOLDER = Path.of("testing", "golden");
    private static final Path ROSTER = FOLDER.resolve("roster.sha256");
    private static final Path ANSWERS = FOLDER.resolve("answers.bin");
    private static final Path EXPLANATIONS = FOLDER.resolve("explanations.bin");
    private static final Path WORDING = FOLDER.resolve("wording.txt");

    /** Each of the samples is explained as of a date, and of the others one in so many. */
    private static final int EXPLAINED = 17;

    private final Library library = new Library(wording());
    private final List<Holder> roster = Roster.make(library.credentials(), DATES);
    private final List<Library.Known> known =
            roster.parallelStream().map(library::read).toList();
    private final List<Asked> explained = explained();

    private int differences;

    /** A certification, by its place in the roster, and a date. */
    private record Asked(int holder, LocalDate asOf) {}

    static List<LocalDate> days(String days) {
        return Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
    }

    public static void main(String[] arguments) throws IOException {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        String what = given.isEmpty() ? "--first" : given.remove(0);
        String value = given.isEmpty() ? "5" : given.remove(0);
        switch (what) {
            case "--first" -> System.exit(new Golden().compare(Integer.parseInt(value)));
            case "--write" -> new Golden().write(Path.of(value));
            case "--record" -> new Golden().record();
            default -> throw new IllegalArgumentException(what + ": wanted --first N, --write FOLDER or --record");
        }
    }

    /** Compares all, and returns the exit status. */
    private int compare(int first) throws IOException {
        if (!Files.readString(ROSTER).equals(Roster.digest(roster))) {
            System.out.println(
                    "The roster is not the one of the golden data: its generator, a sample, or Golden.java differs.");
            return 2;
        }
        IntBuffer golden = ByteBuffer.wrap(Files.readAllBytes(ANSWERS)).asIntBuffer();
        int agreeing = 0;
        for (LocalDate asOf : DATES) {
            for (int hash : hashesOfAnswers(asOf)) {
                int holder = golden.position() % known.size();
                if (golden.get() == hash) {
                    agreeing++;
                } else if (++differences <= first) {
                    print("answer", asOf, holder, answer(holder, asOf));
                }
            }
        }
        System.out.printf("answers: %,d of %,d agree%n", agreeing, DATES.size() * known.size());
        compareExplanations(first);
        return differences == 0 ? 0 : 1;
    }

    private void compareExplanations(int first) throws IOException {
        IntBuffer golden = ByteBuffer.wrap(Files.readAllBytes(EXPLANATIONS)).asIntBuffer();
        int[] present = hashesOfExplanations();
        int exact = 0;
        int inOtherOrder = 0;
        int shown = 0;
        for (int i = 0; i < explained.size(); i++) {
            boolean same = golden.get() == present[2 * i];
            boolean sameLines = golden.get() == present[2 * i + 1];
            exact += same ? 1 : 0;
            differences += same ? 0 : 1;
            inOtherOrder += !same && sameLines ? 1 : 0;
            if (!sameLines && ++shown <= first) {
                Asked asked = explained.get(i);
                print("explanation", asked.asOf, asked.holder, explanation(asked));
            }
        }
        System.out.printf(
                "explanations: %,d of %,d agree; %,d more have the same lines in another order%n",
                exact, explained.size(), inOtherOrder);
    }

    private void print(String what, LocalDate asOf, int holder, String line) {
        System.out.printf(
                "--- %s as of %s, %s; at present:%n",
                what, asOf, roster.get(holder).id());
        System.out.println("    " + line.stripTrailing().replace("\t", "\n    "));
    }

    /** Keeps the present answers as the golden ones. */
    private void record() throws IOException {
        Files.write(ANSWERS, bytes(DATES.stream().map(this::hashesOfAnswers).toList()));
        Files.write(EXPLANATIONS, bytes(List.of(hashesOfExplanations())));
        Files.writeString(ROSTER, Roster.digest(roster));
        System.out.printf(
                "kept %,d answers about %,d certifications, and %,d explanations%n",
                DATES.size() * known.size(), known.size(), explained.size());
    }

    /** Writes everything in full: a file of answers for each date, the explanations, and the roster. */
    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (LocalDate asOf : DATES) {
            write(
                    folder.resolve(asOf + ".txt"),
                    known.size(),
                    holder -> roster.get(holder).id() + "\t" + answer(holder, asOf));
        }
        write(folder.resolve("explanations.txt"), explained.size(), i -> {
            Asked asked = explained.get(i);
            return roster.get(asked.holder).id() + "\tas of " + asked.asOf + "\t" + explanation(asked);
        });
        write(
                folder.resolve("roster.txt"),
                roster.size(),
                holder -> roster.get(holder).toString());
    }

    private static void write(Path file, int count, Function<Integer, String> line) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            IntStream.range(0, count)
                    .parallel()
                    .mapToObj(line::apply)
                    .forEachOrdered(text -> out.append(text).append('\n'));
        }
    }

    private String answer(int holder, LocalDate asOf) {
        return library.answer(known.get(holder), asOf);
    }

    private String explanation(Asked asked) {
        return library.explanation(known.get(asked.holder), asked.asOf);
    }

    /** As of dates in turn, but seldom as of one before the certification, where there is little to explain. */
    private List<Asked> explained() {
        List<Asked> asked = new ArrayList<>();
        for (int holder = 0; holder < roster.size(); holder++) {
            if (roster.get(holder).id().startsWith("sample") || holder % EXPLAINED == 0) {
                String certified = roster.get(holder).row.get("certified_on");
                List<LocalDate> later = DATES.stream()
                        .filter(date -> date.toString().compareTo(certified) >= 0)
                        .toList();
                List<LocalDate> dates = later.isEmpty() || asked.size() % 50 == 0 ? DATES : later;
                asked.add(new Asked(holder, dates.get(asked.size() % dates.size())));
            }
        }
        return asked;
    }

    private int[] hashesOfAnswers(LocalDate asOf) {
        return IntStream.range(0, known.size())
                .parallel()
                .map(holder -> hash(answer(holder, asOf)))
                .toArray();
    }

    /** Two of each: of the explanation as it is, and of its lines in alphabetical order. */
    private int[] hashesOfExplanations() {
        return explained.parallelStream()
                .map(this::explanation)
                .flatMapToInt(text -> IntStream.of(hash(text), hash(sorted(text))))
                .toArray();
    }

    private static String sorted(String text) {
        return Arrays.stream(text.split("\t")).sorted().collect(Collectors.joining("\t"));
    }

    /** The first bytes of the SHA-256: of differing answers, one in four thousand million goes unseen. */
    private static int hash(String text) {
        return ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .getInt();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(List<int[]> numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(
                Integer.BYTES * numbers.stream().mapToInt(some -> some.length).sum());
        numbers.forEach(some -> Arrays.stream(some).forEach(bytes::putInt));
        return bytes.array();
    }

    /** Turns agreed changes of wording back: a line of the file is the old text, a tab, and the new one, which is not empty. */
    private static UnaryOperator<String> wording() {
        try {
            List<String[]> changes = Files.notExists(WORDING)
                    ? List.of()
                    : Files.readAllLines(WORDING).stream()
                            .map(line -> line.split("\t", 2))
                            .filter(change -> change.length == 2 && !change[1].isEmpty())
                            .toList();
            return text -> {
                String old = text;
                for (String[] change : changes) {
                    old = old.replace(change[1], change[0]);
                }
                return old;
            };
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a host may know, as rows of a roster by their columns; absent is empty. */
    record Holder(
            String id,
            Map<String, String> row,
            List<Map<String, String>> activities,
            List<Map<String, String>> payments) {}
}

/** All that touches the types of the library. */
final class Library {
    /** The note on facts that were verified long ago lists them in the order in which they were read, as notes come. */
    private static final Pattern LISTED = Pattern.compile("(?<= still holds: )[a-z0-9./-]+(, [a-z0-9./-]+)*(?=\\.)");

    private final RenewalPolicies policies = RenewalPolicies.load();
    private final UnaryOperator<String> wording;

    /** A certification as the library reads it, and what it refused of the record. */
    record Known(Certification certification, List<String> refused) {}

    Library(UnaryOperator<String> wording) {
        this.wording = wording;
    }

    List<String> credentials() {
        return policies.credentials().stream()
                .map(credential -> credential.id().toString())
                .toList();
    }

    Known read(Golden.Holder holder) {
        CredentialId credential = CredentialId.parse(holder.row().get("credential"));
        Certification made =
                Certification.of(credential, LocalDate.parse(holder.row().get("certified_on")));
        List<String> refused = new ArrayList<>();
        for (Map.Entry<String, String> cell : holder.row().entrySet()) {
            made = added(made, cell, this::with, refused);
        }
        for (Map<String, String> row : holder.activities()) {
            made = added(made, row, (known, given) -> known.withActivity(activity(given)), refused);
        }
        for (Map<String, String> row : holder.payments()) {
            made = added(made, row, (known, given) -> known.withPayment(payment(given)), refused);
        }
        return new Known(made, refused);
    }

    private static <T> Certification added(
            Certification known, T given, BiFunction<Certification, T, Certification> addition, List<String> refused) {
        try {
            return addition.apply(known, given);
        } catch (RuntimeException refusal) {
            refused.add(refusal.toString());
            return known;
        }
    }

    private Certification with(Certification known, Map.Entry<String, String> cell) {
        String value = cell.getValue();
        if (value.isEmpty()) {
            return known;
        }
        return switch (cell.getKey()) {
            case "holder_id" -> known.withKey(value);
            case "renewed_on" ->
                value.equals("never") ? known.withNeverRenewed() : known.withRenewedOn(LocalDate.parse(value));
            case "reinstated_on" -> known.withReinstatedOn(LocalDate.parse(value));
            case "expires_on" -> known.withPrintedExpiration(LocalDate.parse(value));
            case "member" -> known.withMember(value.equals("true"));
            case "failed_exam_attempts" ->
                policies.inputs(known.credential()).orElseThrow().contains(InputKey.FAILED_EXAM_ATTEMPTS)
                        ? known.with(InputKey.FAILED_EXAM_ATTEMPTS, Integer.valueOf(value))
                        : known;
            default -> known;
        };
    }

    private static Activity activity(Map<String, String> row) {
        Activity made = Activity.of(
                        LocalDate.parse(row.get("completed_on")), Credits.of(row.get("amount"), row.get("unit")))
                .withKind(row.get("kind"))
                .withTopics(several(row.get("topic")))
                .withApprovers(several(row.get("approved_by")));
        made = row.get("activity_id").isEmpty() ? made : made.withKey(row.get("activity_id"));
        made = row.containsKey("delivery") ? made.withDelivery(row.get("delivery")) : made;
        made = row.containsKey("course") ? made.withCourse(row.get("course")) : made;
        return row.containsKey("used_for") ? made.withUsedFor(row.get("used_for")) : made;
    }

    private static Payment payment(Map<String, String> row) {
        Money amount = Money.of(row.get("amount"), row.getOrDefault("currency", "USD"));
        return new Payment(LocalDate.parse(row.get("paid_on")), row.get("fee"), amount);
    }

    private static List<String> several(String texts) {
        return Arrays.stream(texts.split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Everything that an answer says, in one line of fields with tabs between them. The notes come in alphabetical order. */
    String answer(Known known, LocalDate asOf) {
        Fields fields = new Fields();
        known.refused.forEach(refusal -> fields.add("refused", refusal));
        Assessment answer;
        try {
            answer = policies.assess(known.certification, asOf);
        } catch (RuntimeException failure) {
            return wording.apply(fields.add("failure", failure).toString());
        }
        fields.add("key", answer.key()).add("credential", answer.credential()).add("as of", answer.asOf());
        fields.add("standing", answer.standing().label()).add("word of the body", answer.bodyWord());
        fields.add("term", answer.term().map(DateRange::start), answer.term().map(DateRange::end));
        for (Deadline deadline : answer.deadlines()) {
            fields.add("deadline " + deadline.kind().name(), deadline.on());
        }
        for (RenewalOption option : answer.options()) {
            add(option, fields.within(option.route().name() + " "));
        }
        fields.within("").add("next change", answer.nextChange());
        String notes = answer.notes().stream()
                .map(note -> wording.apply(text(note)))
                .sorted()
                .collect(Collectors.joining());
        return wording.apply(fields.toString()) + notes;
    }

    private static void add(RenewalOption option, Fields fields) {
        fields.add("opens", option.opens()).add("closes", option.closes()).add("open", option.isOpen());
        fields.add("earn by", option.earnBy()).add("can still be satisfied", option.canStillBeSatisfied());
        Shortfall shortfall = option.shortfall();
        for (Requirement one : shortfall.requirements()) {
            fields.add("requirement " + one.id(), text(one.required()), text(one.counted()), text(one.missing()));
        }
        fields.add("minimum additional", text(shortfall.minimumAdditional()));
        for (PlanLine line : shortfall.plan()) {
            fields.add("plan", text(line.credits()), texts(line.traits()), "without", texts(line.without()));
        }
        fields.add("surplus", text(shortfall.surplus())).add("satisfied", shortfall.isSatisfied());
        for (Condition condition : shortfall.conditions()) {
            fields.add("condition " + condition.id(), condition.met());
        }
        for (Disallowance left : shortfall.uncounted()) {
            fields.add("uncounted", left.activityKey(), left.activity().completedOn(), left.code(), left.reason());
        }
        for (FeeLine line : option.fees().lines()) {
            fields.add("fee " + line.fee(), line.amount().map(Library::text), line.due());
        }
        fields.add("known total", text(option.fees().knownTotal()))
                .add("complete", option.fees().isComplete());
        for (Step step : option.steps()) {
            fields.add("step " + step.action(), step.text());
        }
    }

    private static String text(Credits credits) {
        return credits.amount().toPlainString() + " " + credits.unit().name();
    }

    private static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
    }

    private static String texts(List<Trait> traits) {
        return traits.stream()
                .map(trait -> trait.attribute() + " " + trait.value())
                .toList()
                .toString();
    }

    private static String inOrder(String text) {
        return LISTED.matcher(text)
                .replaceAll(
                        list -> Arrays.stream(list.group().split(", ")).sorted().collect(Collectors.joining(", ")));
    }

    private static String text(Note note) {
        List<String> sources = new ArrayList<>();
        for (Citation source : note.sources()) {
            sources.add(source.title() + " <" + source.location() + ">");
        }
        return new Fields()
                .add("note " + note.key(), note.grade().label(), inOrder(note.text()), sources)
                .toString();
    }

    /** The text of the explanation, with tabs between its lines, and its notes in alphabetical order. */
    String explanation(Known known, LocalDate asOf) {
        String text;
        try {
            text = policies.explain(known.certification, asOf).toText();
        } catch (RuntimeException failure) {
            text = "failure: " + failure;
        }
        String[] lines = wording.apply(inOrder(text.replace('\t', ' '))).split("\n");
        int notes = Arrays.asList(lines).indexOf("  notes") + 1;
        int end = notes;
        while (notes > 0 && end < lines.length && lines[end].startsWith("   ")) {
            end++;
        }
        Arrays.sort(lines, notes, end);
        return String.join("\t", lines);
    }

    /** One line of fields. */
    private static final class Fields {
        private final StringBuilder line = new StringBuilder();
        private String prefix = "";

        Fields within(String name) {
            prefix = name;
            return this;
        }

        Fields add(String name, Object... values) {
            line.append(prefix).append(name).append(": ");
            for (int i = 0; i < values.length; i++) {
                Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
                line.append(i == 0 ? "" : ", ")
                        .append(value == null ? "-" : value.toString().replaceAll("\\s", " "));
            }
            line.append('\t');
            return this;
        }

        @Override
        public String toString() {
            return line.toString();
        }
    }
}

/** The certifications that are asked about: the samples, what the generator of the example makes, and what is made here. */
final class Roster {
    private static final Path EXAMPLE = Path.of("examples", "roster");
    private static final String GENERATOR = "dev.renewal.examples.roster.GenerateCommand";
    private static final int GENERATED = 10_000;
    private static final int MADE_OF_EACH_BODY = 3_000;

    private Roster() {}

    static List<Golden.Holder> make(List<String> credentials, List<LocalDate> dates) {
        List<Golden.Holder> all = new ArrayList<>();
        try {
            for (Path folder : samples()) {
                all.addAll(read(folder, "sample " + folder.getFileName(), credentials));
            }
            Path folder = Files.createTempDirectory("golden");
            generate(folder);
            all.addAll(read(folder, "generated", credentials));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        Map<String, Long> ofBody =
                credentials.stream().collect(Collectors.groupingBy(Maker::body, Collectors.counting()));
        for (String credential : credentials) {
            for (int number = 0; number < MADE_OF_EACH_BODY / ofBody.get(Maker.body(credential)); number++) {
                all.add(new Maker(credential, number, dates).holder());
            }
        }
        return all;
    }

    static String digest(List<Golden.Holder> roster) {
        MessageDigest digest = Golden.sha256();
        roster.forEach(holder -> digest.update(holder.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()) + "  " + roster.size() + " certifications\n";
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            return files.filter(file -> file.endsWith("credentials.csv"))
                    .map(Path::getParent)
                    .filter(folder -> !folder.startsWith(EXAMPLE.resolve("target")))
                    .sorted()
                    .toList();
        }
    }

    private static void generate(Path folder) throws IOException {
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GENERATOR,
                        folder.toString(),
                        "--credentials",
                        String.valueOf(GENERATED),
                        "--seed",
                        "2026")
                .inheritIO()
                .start();
        try {
            if (generator.waitFor() != 0) {
                throw new IOException("the generator failed");
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    /** Reads a roster; a row without a known credential and a date is passed over, as is a second one of a key. */
    private static List<Golden.Holder> read(Path folder, String name, List<String> credentials) throws IOException {
        Map<String, Golden.Holder> holders = new LinkedHashMap<>();
        for (Map<String, String> row : rows(folder.resolve("credentials.csv"))) {
            if (credentials.contains(row.get("credential")) && isDate(row.get("certified_on"))) {
                String id = name + " " + key(row);
                holders.putIfAbsent(key(row), new Golden.Holder(id, row, new ArrayList<>(), new ArrayList<>()));
            }
        }
        for (Map<String, String> row : rows(folder.resolve("activities.csv"))) {
            Optional.ofNullable(holders.get(key(row)))
                    .ifPresent(holder -> holder.activities().add(row));
        }
        for (Map<String, String> row : rows(folder.resolve("payments.csv"))) {
            Optional.ofNullable(holders.get(key(row)))
                    .ifPresent(holder -> holder.payments().add(row));
        }
        return List.copyOf(holders.values());
    }

    private static String key(Map<String, String> row) {
        return row.get("holder_id") + " " + row.get("credential");
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (RuntimeException none) {
            return false;
        }
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }
}

/** Makes up one record that is of interest as of one of the dates, or of several. */
final class Maker {
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2031, 12, 31);
    /** Days on which a rule begins, ends or turns, or near which terms end on such a day. */
    private static final List<LocalDate> TURNS = Golden.days(
            "1999-12-31 2005-12-31 2006-01-01 2007-01-01 2009-12-31 2010-01-01 2010-04-30 2012-02-29 2014-04-01"
                + " 2014-12-31 2015-01-01 2015-03-31 2015-04-17 2015-05-31 2016-02-29 2019-12-31 2020-01-01 2020-03-01"
                + " 2021-01-01 2023-10-31 2023-11-01 2024-02-29 2025-01-01 2026-11-24");

    private static final List<String> AMOUNTS =
            list("0, 0.05, 0.25, 0.5, 0.75, 1, 1, 1.0, 1.5, 2, 2, 2.25, 3, 3, 4, 5, 6, 8.25, 10, 12, 15, 18, 30, "
                    + "33.333");
    private static final List<String> FEES = list("30.00, 48.00, 50.00, 60.00, 75.00, 90.00, 95.00, 20");

    private static final Map<String, Habits> HABITS = Map.of(
            "aama",
            new Habits(
                    5,
                    list("course ceu, course ceu, course ceu, course point, course contact-hour,"
                            + " college-credit college-credit, cpr-card card, cpr-card card"),
                    list("clinical, administrative, general, clinical;general, administrative;clinical;general")),
            "amt",
            new Habits(
                    3, list("course point, course point, course contact-hour, employment point"), list(", clinical")),
            "nha",
            new Habits(
                    2,
                    list("course credit, course credit, course clock-hour, course contact-hour"),
                    list("law, patient-safety, law;patient-safety, clinical")),
            "ncct",
            new Habits(
                    1, list("course clock-hour, course clock-hour, employer-training clock-hour"), list(", clinical")));
    /** What the body may or may not count. */
    private static final List<String> OTHER_KINDS =
            list("course ceu, course point, course contact-hour, course clock-hour, course credit, course wink,"
                    + " college-credit college-credit, college-credit point, cpr-card card, cpr-card ceu, employment"
                    + " point, employment contact-hour, employer-training clock-hour, employer-training contact-hour,"
                    + " seance wink");

    private static final List<String> OTHER_TOPICS =
            list("astrology, astrology;clinical, law, general, patient-safety, administrative, old \"topic\"");
    private static final List<String> APPROVERS = list(", aama, amt, nha, ncct, aama;amt, ncct;nha;aama, somebody");

    private final String credential;
    private final int number;
    private final String body;
    private final Habits habits;
    private final SplittableRandom random;
    private final LocalDate focus;

    /** How many years a term has, and what is earned as a rule. */
    private record Habits(int years, List<String> kinds, List<String> topics) {
        int days() {
            return 365 * years;
        }
    }

    Maker(String credential, int number, List<LocalDate> dates) {
        this.credential = credential;
        this.number = number;
        this.body = body(credential);
        this.habits = HABITS.get(body);
        this.random = new SplittableRandom(31L * credential.hashCode() + number);
        this.focus = oneOf(dates);
    }

    static String body(String credential) {
        return credential.substring(0, credential.indexOf(':'));
    }

    Golden.Holder holder() {
        LocalDate latest = chance(15) ? oneOf(TURNS) : focus.minusDays(random.nextInt(habits.days() * 5 / 4 + 400));
        latest = chance(10) ? between(FIRST, LAST) : latest.isBefore(FIRST) ? FIRST : latest;
        LocalDate certified = latest;
        String renewed = chance(50) ? "never" : "";
        if (chance(50)) {
            certified = latest.minusYears((long) habits.years * random.nextInt(1, 5))
                    .plusDays(random.nextInt(-120, 121));
            certified = certified.isBefore(FIRST) ? FIRST : certified.isAfter(latest) ? latest : certified;
            renewed = chance(75)
                    ? latest.toString()
                    : chance(50) ? between(certified, LAST).toString() : renewed;
        }
        String reinstated = !chance(15) ? "" : (chance(40) ? latest : between(certified, LAST)).toString();
        boolean diligent = chance(35);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("holder_id", chance(95) ? "M-" + number : "");
        row.put("credential", credential);
        row.put("certified_on", certified.toString());
        row.put("renewed_on", renewed);
        row.put("reinstated_on", reinstated);
        row.put("expires_on", chance(35) ? printed(chance(70) ? latest : certified, certified) : "");
        row.put("member", oneOf(List.of("true", "false", "")));
        row.put("failed_exam_attempts", chance(25) ? String.valueOf(random.nextInt(5)) : "");
        return new Golden.Holder(
                "made " + number + " " + credential,
                row,
                activities(certified, latest, diligent),
                payments(certified, diligent));
    }

    private String printed(LocalDate start, LocalDate certified) {
        LocalDate end = start.plusYears((long) habits.years * random.nextInt(1, 3));
        end = body.equals("aama") && chance(80) ? end.withDayOfMonth(end.lengthOfMonth()) : end;
        end = switch (random.nextInt(6)) {
            case 0, 1 -> end;
            case 2 -> end.minusDays(1);
            case 3 -> end.plusDays(random.nextInt(-31, 32));
            case 4 -> end.plusDays(random.nextInt(-220, 221));
            default -> certified.plusDays(random.nextInt(12 * 365));
        };
        return (end.isBefore(certified) ? certified : end).toString();
    }

    private List<Map<String, String>> activities(LocalDate certified, LocalDate latest, boolean diligent) {
        List<Map<String, String>> made = new ArrayList<>();
        int count = chance(15) ? 0 : 1 + random.nextInt(16);
        while (made.size() < count) {
            LocalDate day = switch (random.nextInt(10)) {
                case 0 -> between(certified.minusDays(400), LAST);
                case 1, 2 -> certified.plusDays(random.nextInt(-200, habits.days()));
                case 3 ->
                    oneOf(List.of(
                            certified,
                            latest,
                            focus,
                            focus.plusDays(1),
                            certified.minusDays(1),
                            latest.plusYears(habits.years),
                            latest.plusYears(habits.years).minusDays(1)));
                default -> focus.minusDays(random.nextInt(habits.days() * 6 / 5));
            };
            made.add(activity(made.size(), day, oneOf(AMOUNTS)));
        }
        for (LocalDate term = certified; diligent && term.isBefore(focus); term = term.plusYears(habits.years)) {
            for (String amount : List.of("18", "12", "15")) {
                made.add(activity(made.size(), term.plusDays(random.nextInt(habits.days())), amount));
            }
        }
        return made;
    }

    private Map<String, String> activity(int place, LocalDate day, String amount) {
        String[] kind = oneOf(chance(85) ? habits.kinds : OTHER_KINDS).split(" ");
        boolean isCounted = kind[1].equals("card") || kind[1].equals("college-credit");
        Map<String, String> row = new LinkedHashMap<>();
        row.put("activity_id", chance(90) ? "A-" + place : "");
        row.put("completed_on", day.toString());
        row.put("kind", kind[0]);
        row.put("topic", chance(20) ? "" : oneOf(chance(90) ? habits.topics : OTHER_TOPICS));
        row.put("approved_by", chance(50) ? body : oneOf(APPROVERS));
        row.put("amount", isCounted ? String.valueOf(1 + random.nextInt(4)) : amount);
        row.put("unit", kind[1]);
        if (chance(5)) {
            row.put("delivery", "live");
            row.put("course", "course " + random.nextInt(3));
            row.put("used_for", "amt:rma");
        }
        return row;
    }

    private List<Map<String, String>> payments(LocalDate certified, boolean diligent) {
        List<Map<String, String>> made = new ArrayList<>();
        if (!body.equals("amt")) {
            return chance(10) ? List.of(payment(focus, "65.00")) : made;
        }
        if (!diligent && chance(35)) {
            return made;
        }
        for (LocalDate due = certified.plusYears(1); due.isBefore(focus.plusYears(1)); due = due.plusYears(1)) {
            if (chance(diligent ? 95 : 60)) {
                LocalDate day = due.minusDays(chance(5) ? -10 : chance(10) ? 1 : 2 + random.nextInt(60));
                made.add(payment(day, chance(diligent ? 80 : 30) ? annualFee(due) : oneOf(FEES)));
            }
        }
        return made;
    }

    private Map<String, String> payment(LocalDate day, String amount) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("paid_on", day.toString());
        row.put("fee", chance(body.equals("amt") ? 96 : 10) ? "annual" : "renewal");
        row.put("amount", amount);
        row.put("currency", chance(98) ? "USD" : "EUR");
        return row;
    }

    private String annualFee(LocalDate day) {
        boolean before2020 = day.isBefore(LocalDate.of(2020, 3, 1));
        return switch (credential) {
            case "amt:mls", "amt:mlt", "amt:clc" -> before2020 ? "90.00" : "95.00";
            case "amt:ahi" -> "30.00";
            default -> day.getYear() < 2010 ? "48.00" : before2020 ? "50.00" : day.getYear() < 2021 ? "60.00" : "75.00";
        };
    }

    private static List<String> list(String values) {
        return List.of(values.split(", "));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
