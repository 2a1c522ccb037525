/** Facts: dated values with a grade and sources, and the trace through which an assessment reads them. */
package dev.renewal.fact;
