/** The JSON of the library's values, without a JSON library: trees of maps, lists, texts, whole numbers and yes or no. */
@NullMarked
package dev.renewal.json;

import org.jspecify.annotations.NullMarked;
