/** The exception for values that cannot be used. Imports no other package of the library. */
@NullMarked
package dev.renewal.error;

import org.jspecify.annotations.NullMarked;
