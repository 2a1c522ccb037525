/** The renewal rules of the Washington State Department of Health: its facts, and the policy that reads them. */
package dev.renewal.rules.wadoh;
