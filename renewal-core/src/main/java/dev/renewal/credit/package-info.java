/** Continuing education: recorded activities, which of them count and for how much, and what is still missing. */
package dev.renewal.credit;
