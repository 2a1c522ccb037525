package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.testkit.WrongPolicies.Wrong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each rule of the page has a test in the kit and a policy that breaks it; each freedom, one that makes use of it. */
class ContractDocumentTest {
    private static final Path PAGE = Path.of("../docs/policy-contract.md");
    private static final Pattern RULE = Pattern.compile("\\*\\*(\\d+\\.\\d+) (.+)\\*\\*");
    private static final Predicate<String> MAY = number -> number.startsWith("7.");

    private final Map<String, String> rules = new TreeMap<>();

    @BeforeEach
    void readThePage() throws IOException {
        for (String line : Files.readAllLines(PAGE)) {
            Matcher rule = RULE.matcher(line);
            if (rule.matches()) {
                assertThat(rules.put(rule.group(1), rule.group(2)))
                        .as("a rule of the number %s before it", rule.group(1))
                        .isNull();
            }
        }
        assertThat(rules).hasSizeGreaterThan(30);
    }

    @Test
    void eachRuleHasATestOfItsNumberAndItsWords() {
        Map<String, String> tests = new TreeMap<>();
        Arrays.stream(RenewalPolicyContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .forEach(method -> {
                    String[] name =
                            method.getAnnotation(DisplayName.class).value().split(" ", 2);
                    assertThat(method.getName()).startsWith("rule_" + name[0].replace('.', '_') + "_");
                    tests.put(name[0], name[1]);
                });
        assertThat(tests).isEqualTo(musts());
    }

    @Test
    void eachRuleIsBrokenByAPolicy() {
        assertThat(WrongPolicies.all().map(Wrong::rule).collect(Collectors.toSet()))
                .isEqualTo(musts().keySet());
    }

    @Test
    void eachFreedomIsMadeUseOf() {
        assertThat(FreeHandedContractTest.RULES_MADE_USE_OF)
                .containsExactlyElementsOf(rules.keySet().stream().filter(MAY).toList());
    }

    private Map<String, String> musts() {
        Map<String, String> musts = new TreeMap<>(rules);
        musts.keySet().removeIf(MAY);
        return musts;
    }
}
