/** The renewal rules of NHA: its facts, and the policy that reads them. */
package dev.renewal.rules.nha;
