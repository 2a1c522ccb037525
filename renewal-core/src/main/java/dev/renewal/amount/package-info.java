/** Exact amounts: credits with a unit, and money with a currency. Imports only the error package. */
@NullMarked
package dev.renewal.amount;

import org.jspecify.annotations.NullMarked;
