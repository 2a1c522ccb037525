package dev.renewal.fuzz;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.InvalidFactsException;
import dev.renewal.policy.CredentialId;
import dev.renewal.roster.RosterRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What takes text, numbers or files from outside. Each refuses with its documented exception or takes what it is given in such
 * a way that it is read again as it was written; anything else that is thrown is a finding.
 */
public enum Target {
    CREDENTIAL_ID {
        @Override
        void take(byte[] input) {
            String text = text(input);
            try {
                same(CredentialId.parse(text).toString(), text);
            } catch (InvalidInputException refused) {
                checkMessage(refused.getMessage());
            }
        }
    },
    /** An amount, and in the second line its unit or currency. */
    AMOUNTS {
        @Override
        void take(byte[] input) {
            String[] lines = text(input).split("\n", 2);
            String unit = lines.length < 2 ? "USD" : lines[1];
            refusable(() -> {
                Credits credits = Credits.of(lines[0], unit);
                same(Credits.of(credits.amount().toPlainString(), unit), credits);
            });
            refusable(() -> {
                Money money = Money.of(lines[0], unit);
                same(Money.of(money.amount().toPlainString(), unit), money);
            });
            number(lines[0]);
        }

        private void number(String text) {
            BigDecimal number;
            try {
                number = new BigDecimal(text);
            } catch (NumberFormatException none) {
                return;
            }
            refusable(() -> {
                Credits credits = Credits.exactly(number, CreditUnit.POINT);
                same(credits.amount().compareTo(number), 0);
                same(credits.lessAtMost(credits).isZero(), true);
            });
            refusable(() -> same(new Money(number, USD).amount().compareTo(number), 0));
            refusable(() -> Credits.of(1, CreditUnit.POINT).convertedAt(number, CreditUnit.CEU));
            refusable(() -> Fact.of(FactKey.ratio("test.ratio"), number));
        }
    },
    FACT_TABLE {
        @Override
        void take(byte[] input) {
            try {
                FactTable table = FactTable.parse(text(input));
                same(FactTable.parse(table.toText()), table);
            } catch (InvalidFactsException refused) {
                refused.findings().forEach(finding -> checkMessage(finding.text()));
            }
        }
    },
    FACT_OVERRIDES {
        @Override
        void take(byte[] input) {
            try {
                FactOverrides stated = FactOverrides.parse(text(input), SHIPPED);
                same(FactOverrides.parse(stated.toText(), SHIPPED), stated);
                stated.requireKnown(SHIPPED);
                stated.supersededBy(SHIPPED).forEach(superseded -> checkMessage(superseded.toString()));
                same(SHIPPED.with(stated).overrides(), stated);
            } catch (InvalidFactsException refused) {
                refused.findings().forEach(finding -> checkMessage(finding.text()));
            }
        }
    },
    /** Credentials, activities, payments and overrides, with a form feed between two files. */
    ROSTER {
        @Override
        void take(byte[] input) {
            int start = 0;
            for (String file : FILES) {
                int end = start;
                while (end < input.length && input[end] != '\f') {
                    end++;
                }
                write(file, Arrays.copyOfRange(input, Math.min(start, input.length), end));
                start = end + 1;
            }
            String roster = FOLDER.toString();
            run(roster, "--as-of", "2026-11-24");
            run(roster, "--as-of", "2026-11-24", "--format", "table", "--overrides", roster + "/overrides.txt");
        }

        private void write(String file, byte[] octets) {
            try {
                Files.write(FOLDER.resolve(file), octets);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private void run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status = RosterRunner.run(out, err, arguments);
            String said = err.toString(StandardCharsets.UTF_8);
            same(status == 0 || status == 1 || status == 2, true);
            same(said.lines().anyMatch(DEFECT.asMatchPredicate()), false);
        }
    };

    private static final Pattern ON_ONE_LINE = Pattern.compile("[^\\p{Cc}\\p{Zl}\\p{Zp}]*");
    /** What is said where something other than the input is wrong; a value in quotation marks may say so too. */
    private static final Pattern DEFECT =
            Pattern.compile("Nothing can be answered because of a defect.*|\\tat .*|[^\"]*\\bdefect of the rules\\b.*");

    private static final Currency USD = Currency.getInstance("USD");
    private static final FactTable SHIPPED = RenewalPolicies.load().facts();
    private static final List<String> FILES =
            List.of("credentials.csv", "activities.csv", "payments.csv", "overrides.txt");
    private static final Path FOLDER = folder();

    /** What the fuzzer feeds. */
    private static Target fed;

    /** Handles one input; throws where something does not hold. */
    abstract void take(byte[] input);

    /** Called by the fuzzer before its first input. */
    public static void fuzzerInitialize(String[] arguments) {
        fed = valueOf(arguments[0]);
    }

    /** Called by the fuzzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        fed.take(input);
    }

    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    static void same(Object found, Object wanted) {
        if (!Objects.equals(found, wanted)) {
            throw new AssertionError("found " + found + ", wanted " + wanted);
        }
    }

    static void refusable(Runnable taking) {
        try {
            taking.run();
        } catch (InvalidInputException refused) {
            checkMessage(refused.getMessage());
        } catch (IllegalArgumentException refused) {
            // documented for what comes from a rule and not from a record
            checkMessage(refused.getMessage());
        }
    }

    /** A message stays on its line. */
    static void checkMessage(String message) {
        same(ON_ONE_LINE.matcher(message).matches(), true);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("roster");
            folder.toFile().deleteOnExit();
            FILES.forEach(file -> folder.resolve(file).toFile().deleteOnExit());
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
