/** The entrance: the registry that finds policies and asks them. */
package dev.renewal;
