package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The credentials that the library has rules for, and the further inputs that each takes. */
final class KnownCredentials {
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9-]+");
    private static final Pattern NATURAL = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    /** The types of further inputs that a cell can hold. */
    private static final Map<Class<?>, Cells.Reading<? extends Serializable>> TYPES = Map.of(
            Integer.class,
            cell -> Integer.valueOf(cell.like(NATURAL, "a whole number, not negative, of at most 9 digits")),
            BigDecimal.class,
            cell -> new BigDecimal(cell.like(DECIMAL, "a plain decimal, such as 1.5")),
            Boolean.class,
            Cell::yesOrNo,
            LocalDate.class,
            Cell::date,
            String.class,
            Cell::text);
    /** Ids are kept once, whatever the number of rows. */
    private final Map<String, CredentialId> byText = new HashMap<>();

    private final Map<CredentialId, Map<String, InputKey<?>>> inputs = new HashMap<>();
    private final Map<String, InputKey<?>> inputsOfAny = new HashMap<>();
    private final Set<String> inputColumns = new TreeSet<>();
    private final Set<String> dispensable = new HashSet<>(Set.of(Columns.MEMBER));
    private final Map<RosterFile, List<String>> columns = new EnumMap<>(RosterFile.class);
    private final RenewalPolicies policies;
    private final String wanted;

    KnownCredentials(RenewalPolicies policies) {
        this.policies = policies;
        for (Credential credential : policies.credentials()) {
            CredentialId id = credential.id();
            byText.put(id.toString(), id);
            Map<String, InputKey<?>> ofCredential = new HashMap<>();
            for (InputKey<?> input : policies.inputs(id).orElse(Set.of())) {
                if (TYPES.containsKey(input.type())) {
                    ofCredential.put(input.name(), input);
                    inputsOfAny.putIfAbsent(input.name(), input);
                    inputColumns.add(input.name());
                    dispensable.add(input.name());
                }
            }
            inputs.put(id, ofCredential);
        }
        for (RosterFile file : RosterFile.values()) {
            List<String> ofFile = new ArrayList<>(file.columns());
            if (file == RosterFile.CREDENTIALS) {
                ofFile.addAll(inputColumns);
            }
            columns.put(file, ofFile);
        }
        wanted = "one of " + byText.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** Returns the credential of a text, or null where there is none with rules. */
    CredentialId known(String text) {
        CredentialId known = byText.get(text);
        if (known == null && Cell.isLegible(text)) {
            try {
                return byText.get(CredentialId.parse(text).toString());
            } catch (InvalidInputException unknown) {
                return null;
            }
        }
        return known;
    }

    CredentialId read(Cell cell) throws RefusedException {
        String text = cell.required(wanted);
        CredentialId known = known(text);
        return known == null ? refused(text) : known;
    }

    private CredentialId refused(String text) throws RefusedException {
        try {
            CredentialId id = CredentialId.parse(text);
            // the library knows which jar would bring it, and says so to whoever asks about such a credential
            policies.assess(Certification.of(id, LocalDate.EPOCH), LocalDate.EPOCH);
            throw new IllegalStateException("the registry answers about a credential that it does not list: " + id);
        } catch (InvalidInputException refusal) {
            RefusedException refused = RefusedException.by(refusal);
            throw new RefusedException(refused.column(), refused.getMessage() + meantBy(text));
        }
    }

    /** Returns a sentence about the credential whose code, and body if several have that code, are words of a text. */
    private String meantBy(String text) {
        List<String> words = List.of(NO_LETTERS.split(text.toLowerCase(Locale.ROOT)));
        List<CredentialId> ofCode =
                byText.values().stream().filter(id -> words.contains(id.code())).toList();
        List<CredentialId> ofBody =
                ofCode.stream().filter(id -> words.contains(id.body())).toList();
        List<CredentialId> meant = ofBody.isEmpty() ? ofCode : ofBody;
        return meant.size() == 1 ? " Perhaps " + meant.get(0) + " is meant." : "";
    }

    /** Returns the columns of a file besides those of the holder and the credential. */
    List<String> columns(RosterFile file) {
        return columns.get(file);
    }

    /** Returns the columns of all files. */
    Set<String> allColumns() {
        Set<String> all = new LinkedHashSet<>();
        for (RosterFile file : RosterFile.values()) {
            all.addAll(file.required());
            all.addAll(columns(file));
        }
        return all;
    }

    /** Returns the columns of the further inputs that a policy declares. */
    Set<String> inputColumns() {
        return inputColumns;
    }

    /** Returns the columns that a row can do without: it is used as if a cell that cannot be read were empty. */
    Set<String> dispensable() {
        return dispensable;
    }

    /** Returns the further input that a column holds for a credential, or null where its policy declares none: it refuses it. */
    InputKey<?> input(CredentialId credential, String column) {
        return inputs.get(credential).get(column);
    }

    /** Reads a further input, as the policy of a credential or else that of another declares it. */
    Serializable read(CredentialId credential, Cell cell) throws RefusedException {
        InputKey<?> declared = input(credential, cell.column());
        InputKey<?> readAs = declared == null ? inputsOfAny.get(cell.column()) : declared;
        Serializable value = TYPES.get(readAs.type()).read(cell);
        try {
            // the library may want more than the type says
            CredentialRow.add(Certification.builder(credential), readAs, value);
        } catch (InvalidInputException refusal) {
            throw RefusedException.found(cell.column(), cell.text(), refusal.wanted());
        }
        return value;
    }
}
