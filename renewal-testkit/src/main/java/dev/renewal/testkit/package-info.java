/** The contract of a policy as JUnit tests: extend {@link dev.renewal.testkit.RenewalPolicyContract}. */
package dev.renewal.testkit;
