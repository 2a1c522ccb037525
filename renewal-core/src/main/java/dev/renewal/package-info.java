/** The entry point: the registry that finds policies and answers with them. */
package dev.renewal;
