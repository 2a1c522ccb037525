/**
 * Continuing education: which recorded activities count, for how much, and what is still missing.
 *
 * <p>A body declares an {@link dev.renewal.credit.EducationRule}: the kinds that count, the
 * {@link dev.renewal.credit.CountingRule counting rules}, and a {@link dev.renewal.credit.RequirementSet} of
 * {@link dev.renewal.credit.Category categories}. The rule is resolved once for each date. For each holder, a
 * {@link dev.renewal.credit.CreditTally} then counts the {@link dev.renewal.credit.Transcript} of
 * {@link dev.renewal.credit.Activity activities} and answers the {@link dev.renewal.credit.Shortfall}.
 */
@NullMarked
package dev.renewal.credit;

import org.jspecify.annotations.NullMarked;
