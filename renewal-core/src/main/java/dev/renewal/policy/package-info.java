/** What a host hands in and gets back, and the SPI through which a certifying body's policy answers. */
package dev.renewal.policy;
