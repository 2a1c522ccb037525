/** Terms: how long a certification lasts, how its running term is found, and its deadlines. */
package dev.renewal.term;
