/** Facts: dated, graded, sourced values that rules read, and the inquiry through which an assessment reads them. */
package dev.renewal.fact;
