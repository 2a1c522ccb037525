/** Fees and payments. An amount that is not known is absent, never zero. */
package dev.renewal.fee;
