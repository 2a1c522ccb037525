/** The renewal rules of AAMP: its facts, and the policy that reads them. */
package dev.renewal.rules.aamp;
