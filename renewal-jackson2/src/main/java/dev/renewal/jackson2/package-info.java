/** The values of the library as JSON, for Jackson 2. */
@NullMarked
package dev.renewal.jackson2;

import org.jspecify.annotations.NullMarked;
