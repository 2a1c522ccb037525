/** The renewal rules of AAMP: its facts, and the policy that reads them. */
@NullMarked
package dev.renewal.rules.aamp;

import org.jspecify.annotations.NullMarked;
