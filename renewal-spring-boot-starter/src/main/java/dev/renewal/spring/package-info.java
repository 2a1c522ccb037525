/** The library in a Spring Boot application: the rules as beans, overrides, health, observations and problem details. */
package dev.renewal.spring;
