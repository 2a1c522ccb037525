/** The renewal rules of AHA's course completion cards: their facts, and the policy that reads them. */
package dev.renewal.rules.aha;
