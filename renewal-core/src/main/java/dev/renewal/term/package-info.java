/** Terms: how long a certification holds, which term a record says is running, and the days that matter in it. */
package dev.renewal.term;
