/** The contract of a policy, as tests: extend {@link dev.renewal.testkit.RenewalPolicyContract}. */
package dev.renewal.testkit;
