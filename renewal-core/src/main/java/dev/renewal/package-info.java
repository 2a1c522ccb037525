/** The entry point: the registry that finds policies and answers with them. */
@NullMarked
package dev.renewal;

import org.jspecify.annotations.NullMarked;
