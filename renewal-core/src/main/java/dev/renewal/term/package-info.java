/** Terms: how long a certification lasts, how its running term is found, and its deadlines. */
@NullMarked
package dev.renewal.term;

import org.jspecify.annotations.NullMarked;
