/** Facts: dated values with a grade and sources, and the trace through which an assessment reads them. */
@NullMarked
package dev.renewal.fact;

import org.jspecify.annotations.NullMarked;
