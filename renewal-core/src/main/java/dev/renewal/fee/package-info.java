/** Fees: what was paid, what is due when, and what of it is not known. */
package dev.renewal.fee;
