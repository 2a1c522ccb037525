/** The renewal rules of AMCA: its facts, and the policy that reads them. */
package dev.renewal.rules.amca;
