/** The renewal rules of NCCT: its facts, and the policy that reads them. */
package dev.renewal.rules.ncct;
