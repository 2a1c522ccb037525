package com.example.host

import dev.renewal.RenewalPolicies
import dev.renewal.amount.Credits
import dev.renewal.amount.Money
import dev.renewal.credit.Activity
import dev.renewal.policy.Certification
import java.time.LocalDate

fun mistakes(policies: RenewalPolicies, cma: Certification, course: Activity, day: LocalDate?, id: String?) {
    Certification.of("aama:cma", day) // mistake
    Certification.of(id, LocalDate.of(2022, 2, 10)) // mistake
    policies.assess(cma, day) // mistake
    policies.assess(null, LocalDate.of(2026, 11, 24)) // mistake
    policies.withOverrides(null) // mistake
    cma.withActivity(null) // mistake
    cma.withActivities(listOf(course, null)) // mistake
    course.withTopic(id) // mistake
    Credits.of("12", id) // mistake
    Money.of(null, "USD") // mistake
    Certification.builder("aama:cma").certifiedOn(day).key(id).member(null)
}
