/** The contract of a policy as JUnit tests: extend {@link dev.renewal.testkit.RenewalPolicyContract}. */
@NullMarked
package dev.renewal.testkit;

import org.jspecify.annotations.NullMarked;
