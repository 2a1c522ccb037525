/** The exception for values that cannot be used. Imports no other package of the library. */
package dev.renewal.error;
