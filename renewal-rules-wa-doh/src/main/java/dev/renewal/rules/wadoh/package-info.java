/** The renewal rules of the Washington State Department of Health: its facts, and the policy that reads them. */
@NullMarked
package dev.renewal.rules.wadoh;

import org.jspecify.annotations.NullMarked;
