/** What a host hands in and gets back, and the SPI through which a certifying body's policy answers. */
@NullMarked
package dev.renewal.policy;

import org.jspecify.annotations.NullMarked;
