/** The renewal rules of AAMA: its facts, and the policy that reads them. */
package dev.renewal.rules.aama;
