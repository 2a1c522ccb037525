package com.example.host

import dev.renewal.RenewalPolicies
import dev.renewal.amount.Credits
import dev.renewal.credit.Activity
import dev.renewal.policy.Certification
import dev.renewal.testkit.AssessmentAssert.assertThat
import java.time.LocalDate

private val policies: RenewalPolicies = RenewalPolicies.load()

/** The answer as text; the host knows no key, and not whether the holder is a member. */
fun answer(certifiedOn: LocalDate, asOf: LocalDate, key: String?, member: Boolean?): String {
    val course = Activity.of(LocalDate.of(2024, 5, 4), Credits.of("12", "ceu")).withTopic("clinical").withApprover("aama")
    val cma = Certification.builder("aama:cma").certifiedOn(certifiedOn).key(key).member(member).activity(course).build()
    val found = policies.assess(cma, asOf)
    assertThat(found).isEqualTo(policies.assess(cma, asOf)).saysTheSameAs(policies.explain(cma, asOf).answer())
    return found.toText()
}
