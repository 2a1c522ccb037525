/** The renewal rules of AHA's course completion cards: their facts, and the policy that reads them. */
@NullMarked
package dev.renewal.rules.aha;

import org.jspecify.annotations.NullMarked;
