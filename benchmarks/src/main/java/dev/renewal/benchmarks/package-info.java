/** What an assessment costs, side by side with what a host would use instead. */
package dev.renewal.benchmarks;
