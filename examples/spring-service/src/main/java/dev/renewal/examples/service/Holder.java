package dev.renewal.examples.service;

/** Who holds certifications: two tenants may have a holder of the same id. */
record Holder(String tenant, String id) {}
