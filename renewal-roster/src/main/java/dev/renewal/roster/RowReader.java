package dev.renewal.roster;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fee.Payment;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.term.HistoryEvent;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what rows say. For one thread; {@link #another} is for the next one. */
final class RowReader {
    private static final String CURRENCY = "USD";
    /** To let the library judge an amount before its unit is known. */
    private static final String ANY_UNIT = "unit";
    /** The library takes 65.000 for what it is, 65 dollars; the format does not. */
    private static final Pattern MORE_THAN_CENTS = Pattern.compile("-?[0-9]+\\.[0-9]{3,}");

    private static final String EVENTS = "one of "
            + Arrays.stream(HistoryEvent.Kind.values())
                    .map(HistoryEvent.Kind::label)
                    .collect(Collectors.joining(", "));
    /** In place of a renewal where it is known that there was none. */
    private static final LocalDate NEVER = LocalDate.MIN;

    private static final int MOST_SORTS = 20_000;

    private final KnownCredentials credentials;
    private final Conventions conventions;
    private final Map<RosterFile, List<String>> headers;
    private final Map<RosterFile, List<String>> columnsWithKey = new EnumMap<>(RosterFile.class);
    private final Words words = new Words();
    /** An activity of each sort that was read, by the bytes that all of the sort share: there are far fewer sorts than activities. */
    private final Map<String, Activity> sorts = new HashMap<>();

    RowReader(KnownCredentials credentials, Conventions conventions) {
        this(credentials, conventions, new EnumMap<>(RosterFile.class));
        for (RosterFile file : RosterFile.values()) {
            headers.put(file, credentials.columns(file));
        }
    }

    private RowReader(KnownCredentials credentials, Conventions conventions, Map<RosterFile, List<String>> headers) {
        this.credentials = credentials;
        this.conventions = conventions;
        this.headers = headers;
    }

    /** Returns one that reads the same rows, for another thread. */
    RowReader another() {
        return new RowReader(credentials, conventions, headers);
    }

    KnownCredentials credentials() {
        return credentials;
    }

    /** Returns the columns of a file by their names as they are compared. */
    Map<String, String> columnNames(RosterFile file) {
        return conventions.columns().of(file, credentials);
    }

    /** Takes the columns in the order of a file: the first cell that cannot be read is why a row is refused. */
    void header(RosterFile file, List<String> columns) {
        headers.put(file, columns);
    }

    /**
     * Reads a row of the columns of its file.
     *
     * @param texts the cells, null where there is none
     * @param brokenOff why the row ends before its last column, or null
     * @param end how many cells such a row has
     */
    Row read(RosterFile file, long line, String[] texts, RefusedException brokenOff, int end) {
        List<String> columns = headers.get(file);
        Cells cells = cells(columns, texts, columns);
        if (brokenOff != null) {
            cells.refuse(end, brokenOff);
        }
        String holderId = cells.read(Columns.HOLDER_ID, cell -> cell.required("the key of the holder"));
        String[] named = new String[1];
        CredentialId credential = cells.read(Columns.CREDENTIAL, cell -> {
            named[0] = cell.isAbsent() ? null : cell.text();
            return credentials.read(cell);
        });
        return row(file, line, holderId, credential, named[0], cells);
    }

    private Cells cells(List<String> columns, String[] texts, List<String> header) {
        return new Cells(columns, texts, conventions.dates(), header, credentials.dispensable());
    }

    private Row row(RosterFile file, long line, String holderId, CredentialId credential, String named, Cells cells) {
        Object value = null;
        RefusedException refused = null;
        try {
            value = switch (file) {
                case CREDENTIALS -> credentialRow(credential, cells);
                case ACTIVITIES -> activity(cells);
                case PAYMENTS -> payment(cells);
                case HISTORY -> event(cells);
            };
        } catch (RefusedException unusable) {
            refused = cells.explained(unusable);
        } catch (InvalidInputException unusable) {
            refused = cells.explained(RefusedException.by(unusable));
        }
        return new Row(file, line, holderId, credential, named, value, refused, cells.passedOver());
    }

    /**
     * Reads a row that was packed.
     *
     * @param key what the row is about; null where it is packed as refused and that could not be read
     */
    Row packed(RosterFile file, long line, RosterKey key, byte[] octets, int from, int to) {
        PackedRow.Reader packed = new PackedRow.Reader(octets, from, words);
        if (packed.number() == PackedRow.REFUSED) {
            String holderId = packed.text();
            String named = packed.text();
            RefusedException refused = new RefusedException(packed.text(), packed.text());
            CredentialId credential = key == null ? null : key.credential();
            return new Row(file, line, holderId, credential, named, null, refused, List.of());
        }
        int start = packed.at();
        Activity known = file == RosterFile.ACTIVITIES ? ofKnownSort(packed, octets, to) : null;
        if (known != null) {
            return Row.of(file, line, key, known);
        }
        PackedRow.Reader again = new PackedRow.Reader(octets, start, words);
        List<String> columns = columnsWithKey(file);
        String[] texts = new String[columns.size()];
        Arrays.setAll(
                texts,
                at -> at == 0 ? key.holderId() : at == 1 ? key.credential().toString() : again.word());
        Cells cells = cells(columns, texts, headers.get(file));
        Row row = row(file, line, key.holderId(), key.credential(), null, cells);
        if (row.value() instanceof Activity activity) {
            keep(words.word(octets, packed.at(), to), activity);
        }
        return row;
    }

    /** Returns the columns of a packed row, behind those of its holder and credential. */
    private List<String> columnsWithKey(RosterFile file) {
        return columnsWithKey.computeIfAbsent(
                file,
                unseen -> Stream.concat(
                                Stream.of(Columns.HOLDER_ID, Columns.CREDENTIAL), credentials.columns(file).stream())
                        .toList());
    }

    /** Returns an activity that differs from one that was read in its day and its keys alone, or null where none is known. */
    private Activity ofKnownSort(PackedRow.Reader packed, byte[] octets, int to) {
        String day = packed.word();
        String id = packed.text();
        String course = packed.text();
        Activity sort = sorts.get(words.word(octets, packed.at(), to));
        int completedOn =
                sort == null || day == null ? Days.NONE : conventions.dates().read(day);
        return completedOn == Days.NONE || !isKey(id) || !isKey(course)
                ? null
                : Activity.builder(Days.at(completedOn), sort)
                        .key(id == null || id.isEmpty() ? null : id)
                        .course(course == null || course.isEmpty() ? null : course)
                        .build();
    }

    private static boolean isKey(String text) {
        return text == null || text.isEmpty() || Cell.isLegible(text) && !text.isBlank();
    }

    /** Keeps a sort, unless there are too many: there may be as many as rows. */
    private void keep(String sort, Activity activity) {
        if (sorts.size() < MOST_SORTS && sort.length() <= Words.LONGEST && !sort.equals(Words.NOT_UTF_8)) {
            sorts.put(sort, activity);
        }
    }

    private static Activity activity(Cells cells) throws RefusedException {
        String id = cells.text(Columns.ACTIVITY_ID);
        String course = cells.text(Columns.COURSE_ID);
        LocalDate completedOn = cells.read(Columns.COMPLETED_ON, Cell::date);
        String kind = cells.read(Columns.KIND, cell -> cell.required("a kind, such as course"));
        List<String> topics = cells.read(Columns.TOPIC, RowReader::names);
        List<String> approvers = cells.read(Columns.APPROVED_BY, RowReader::names);
        List<String> amounts = cells.read(Columns.AMOUNT, RowReader::amounts);
        String unit = cells.read(Columns.UNIT, cell -> cell.required("a unit, such as ceu"));
        cells.requireUsable();
        List<String> units = separated(unit);
        if (units.size() != amounts.size()) {
            throw RefusedException.found(
                    Columns.UNIT,
                    unit,
                    amounts.size() == 1
                            ? "one unit, as there is one amount"
                            : amounts.size() + " units, one an amount");
        }
        Activity.Builder activity = Activity.builder(completedOn, Credits.of(amounts.get(0), units.get(0)))
                .key(id)
                .course(course)
                .kind(kind)
                .topics(topics)
                .approvers(approvers);
        for (int at = 1; at < units.size(); at++) {
            activity.size(Credits.of(amounts.get(at), units.get(at)));
        }
        return activity.build();
    }

    /** Several values are separated by semicolons; those that are empty stay, as their places have a meaning. */
    private static List<String> separated(String text) {
        return Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    }

    private static List<String> names(Cell cell) {
        return separated(cell.text()).stream().filter(name -> !name.isBlank()).toList();
    }

    private static List<String> amounts(Cell cell) throws RefusedException {
        List<String> amounts = separated(cell.required("an amount, such as 1.5"));
        amounts.forEach(amount -> Credits.of(amount, ANY_UNIT));
        return amounts;
    }

    private static Payment payment(Cells cells) throws RefusedException {
        String id = cells.text(Columns.PAYMENT_ID);
        LocalDate paidOn = cells.read(Columns.PAID_ON, Cell::date);
        String fee = cells.read(Columns.FEE, cell -> cell.required("the name of a fee, such as annual"));
        Money amount = cells.read(Columns.AMOUNT, RowReader::money);
        cells.requireUsable();
        Payment payment = Payment.of(paidOn, fee, amount);
        return id == null ? payment : payment.withKey(id);
    }

    private static Money money(Cell cell) throws RefusedException {
        String text = cell.required("an amount of US dollars, such as 65.00");
        if (MORE_THAN_CENTS.matcher(text).matches()) {
            throw RefusedException.found(cell.column(), text, "an amount of US dollars with at most 2 decimals");
        }
        return Money.of(text, CURRENCY);
    }

    private static HistoryEvent event(Cells cells) throws RefusedException {
        HistoryEvent.Kind kind = cells.read(Columns.EVENT, RowReader::kindOfEvent);
        LocalDate on = cells.read(Columns.ON, Cell::date);
        LocalDate expiresOn = cells.readAny(Columns.EXPIRES_ON, Cell::date);
        LocalDate until = cells.readAny(Columns.UNTIL, Cell::date);
        cells.requireUsable();
        if (kind == HistoryEvent.Kind.EXTENDED && until == null) {
            throw RefusedException.missing(Columns.UNTIL, "the new last day of the term");
        }
        return new HistoryEvent(kind, on, Optional.ofNullable(expiresOn), Optional.ofNullable(until));
    }

    private static HistoryEvent.Kind kindOfEvent(Cell cell) throws RefusedException {
        String name = InputNames.compared(cell.required(EVENTS));
        for (HistoryEvent.Kind kind : HistoryEvent.Kind.values()) {
            if (kind.label().equals(name)) {
                return kind;
            }
        }
        throw RefusedException.found(cell.column(), cell.text(), EVENTS);
    }

    private CredentialRow credentialRow(CredentialId credential, Cells cells) throws RefusedException {
        LocalDate certifiedOn = cells.readAny(Columns.CERTIFIED_ON, Cell::date);
        LocalDate renewedOn = cells.readAny(Columns.RENEWED_ON, RowReader::renewal);
        LocalDate reinstatedOn = cells.readAny(Columns.REINSTATED_ON, Cell::date);
        LocalDate expiresOn = cells.readAny(Columns.EXPIRES_ON, Cell::date);
        Boolean complete = cells.readAny(Columns.HISTORY, RowReader::isComplete);
        Boolean member = cells.readAny(Columns.MEMBER, Cell::yesOrNo);
        Map<InputKey<?>, Serializable> inputs = new HashMap<>(0);
        List<String> notTaken = new ArrayList<>(0);
        for (String column : credential == null ? Set.<String>of() : credentials.inputColumns()) {
            Serializable value = cells.readAny(column, cell -> credentials.read(credential, cell));
            InputKey<?> input = credentials.input(credential, column);
            if (value != null && input != null) {
                inputs.put(input, value);
            } else if (value != null) {
                notTaken.add(column);
            }
        }
        cells.requireUsable();
        boolean neverRenewed = NEVER.equals(renewedOn);
        return new CredentialRow(
                credential,
                certifiedOn,
                neverRenewed ? null : renewedOn,
                neverRenewed && !cells.has(Columns.HISTORY),
                reinstatedOn,
                expiresOn,
                complete != null || neverRenewed,
                member,
                inputs,
                notTaken);
    }

    private static LocalDate renewal(Cell cell) throws RefusedException {
        return InputNames.compared(cell.text()).equals("never") ? NEVER : cell.date();
    }

    private static Boolean isComplete(Cell cell) throws RefusedException {
        if (!InputNames.compared(cell.text()).equals("complete")) {
            throw RefusedException.found(
                    cell.column(),
                    cell.text(),
                    "complete, or an empty cell where not all renewals and reinstatements are listed");
        }
        return true;
    }
}
