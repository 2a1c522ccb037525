/**
 * Continuing education: recorded activities, which of them count and for how much, and what is still missing.
 *
 * <p>What counts: a {@link dev.renewal.credit.Transcript} of {@link dev.renewal.credit.Activity activities} is entered in a
 * {@link dev.renewal.credit.CreditLedger} by a {@link dev.renewal.credit.CreditConversion} and
 * {@link dev.renewal.credit.CountingRule rules}; those that are alike are counted together. What is missing: the ledger is
 * measured by a {@link dev.renewal.credit.RequirementSet} of {@link dev.renewal.credit.Bucket buckets}, which gives the
 * {@link dev.renewal.credit.Shortfall}.
 */
package dev.renewal.credit;
