/** The library in a Spring Boot application: the rules as beans, overrides, health, observations and problem details. */
@NullMarked
package dev.renewal.spring;

import org.jspecify.annotations.NullMarked;
