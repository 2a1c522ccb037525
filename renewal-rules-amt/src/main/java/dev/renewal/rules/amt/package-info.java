/** The renewal rules of AMT: its facts, and the policy that reads them. */
@NullMarked
package dev.renewal.rules.amt;

import org.jspecify.annotations.NullMarked;
