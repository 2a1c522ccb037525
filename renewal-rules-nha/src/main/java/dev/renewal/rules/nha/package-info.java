/** The renewal rules of NHA: its facts, and the policy that reads them. */
@NullMarked
package dev.renewal.rules.nha;

import org.jspecify.annotations.NullMarked;
