/** The renewal rules of AAMA: its facts, and the policy that reads them. */
@NullMarked
package dev.renewal.rules.aama;

import org.jspecify.annotations.NullMarked;
