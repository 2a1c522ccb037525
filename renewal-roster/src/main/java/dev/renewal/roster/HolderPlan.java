package dev.renewal.roster;

import dev.renewal.policy.JointPlan;

/** The plan for all certifications of a holder. */
record HolderPlan(String holderId, JointPlan plan) {}
