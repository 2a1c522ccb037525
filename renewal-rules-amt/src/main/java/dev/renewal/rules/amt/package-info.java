/** The renewal rules of AMT: its facts, and the policy that reads them. */
package dev.renewal.rules.amt;
