/** The values of the library as JSON, for Jackson 3. */
@NullMarked
package dev.renewal.jackson;

import org.jspecify.annotations.NullMarked;
