/** Fees and payments. An amount that is not known is absent, never zero. */
@NullMarked
package dev.renewal.fee;

import org.jspecify.annotations.NullMarked;
