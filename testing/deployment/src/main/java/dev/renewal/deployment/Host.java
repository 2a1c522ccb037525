package dev.renewal.deployment;

import dev.renewal.PolicyLoadException;
import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/** Loads the policies, says where they come from, and asks for the standing in each credential that its arguments name. */
public final class Host {
    private static final LocalDate CERTIFIED = LocalDate.of(2026, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private Host() {}

    public static void main(String... credentials) throws Exception {
        answer(RenewalPolicies::load, credentials);
    }

    static void answer(Callable<RenewalPolicies> load, String... credentials) throws Exception {
        try {
            RenewalPolicies policies = load.call();
            say(policies.toString());
            for (String credential : credentials) {
                say(standing(policies, credential));
            }
        } catch (PolicyLoadException refused) {
            refused.findings().forEach(finding -> say(finding.code() + ": " + finding.text()));
        }
    }

    private static String standing(RenewalPolicies policies, String credential) {
        try {
            return credential + " "
                    + policies.assess(Certification.of(credential, CERTIFIED), AS_OF)
                            .standing();
        } catch (InvalidInputException refused) {
            return refused.getMessage();
        }
    }

    static void say(String line) {
        System.out.println(line);
    }
}
