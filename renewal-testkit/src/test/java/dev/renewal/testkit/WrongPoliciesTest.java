package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.WrongPolicies.Wrong;
import java.lang.module.ModuleDescriptor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The kit finds each wrong policy, by the rule that it breaks, and says what is wrong. */
class WrongPoliciesTest {
    /** The tests of a wrong policy. */
    static final class Contract extends RenewalPolicyContract {
        private static Wrong wrong;

        @Override
        protected RenewalPolicy policy() {
            return wrong.policy().get();
        }

        @Override
        protected List<Certification> samples() {
            return List.of(wrong.sample());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.renewal.testkit.WrongPolicies#all")
    void aWrongPolicyFails(Wrong wrong) {
        Contract.wrong = wrong;
        List<Throwable> failures = EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Contract.class, testOf(wrong.rule())))
                .execute()
                .testEvents()
                .failed()
                .map(WrongPoliciesTest::failure)
                .toList();
        assertThat(failures).singleElement().isInstanceOf(AssertionError.class);
        assertThat(failures.get(0)).hasMessageContaining(wrong.message());
    }

    @Test
    void whatFailsEveryTestIsSaidOnceAndFirst() {
        Contract.wrong = WrongPolicies.all()
                .filter(wrong -> wrong.fault().equals("a route twice"))
                .findFirst()
                .orElseThrow();
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Contract.class))
                .execute()
                .testEvents();
        assertThat(events.failed().map(WrongPoliciesTest::failure).map(Throwable::getMessage))
                .filteredOn(message -> message.startsWith("no sample is answered: "))
                .singleElement()
                .asString()
                .contains("two options have the route examination");
        assertThat(events.aborted().map(WrongPoliciesTest::failure).map(Throwable::getMessage))
                .hasSizeGreaterThan(30)
                .allMatch(message -> message.contains("two options have the route examination"));
    }

    private static String testOf(String rule) {
        return Arrays.stream(RenewalPolicyContract.class.getDeclaredMethods())
                .map(java.lang.reflect.Method::getName)
                .filter(name -> name.startsWith("rule_" + rule.replace('.', '_') + "_"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no test of the rule " + rule));
    }

    private static Throwable failure(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    @Test
    void aModuleThatDoesNotProvideThePolicyIsFound() {
        String policy = SamplePolicy.class.getName();
        ModuleDescriptor.Builder module = ModuleDescriptor.newModule("sample").packages(Set.of("dev.renewal.testkit"));
        assertThat(Registration.isProvidedBy(module.build(), policy)).isFalse();
        ModuleDescriptor provides =
                module.provides(RenewalPolicy.class.getName(), List.of(policy)).build();
        assertThat(Registration.isProvidedBy(provides, policy)).isTrue();
        assertThat(Registration.isProvidedBy(provides, policy + "2")).isFalse();
    }
}
