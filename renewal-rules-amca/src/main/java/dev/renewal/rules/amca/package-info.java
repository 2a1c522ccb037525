/** The renewal rules of AMCA: its facts, and the policy that reads them. */
@NullMarked
package dev.renewal.rules.amca;

import org.jspecify.annotations.NullMarked;
