/** Exact amounts: credits with their unit, and money with its currency. Imports only the error package. */
package dev.renewal.amount;
