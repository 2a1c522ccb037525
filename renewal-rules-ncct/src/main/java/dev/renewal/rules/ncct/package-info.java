/** The renewal rules of NCCT: its facts, and the policy that reads them. */
@NullMarked
package dev.renewal.rules.ncct;

import org.jspecify.annotations.NullMarked;
