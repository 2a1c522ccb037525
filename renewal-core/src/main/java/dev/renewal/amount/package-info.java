/** Exact amounts: credits with a unit, and money with a currency. Imports only the error package. */
package dev.renewal.amount;
