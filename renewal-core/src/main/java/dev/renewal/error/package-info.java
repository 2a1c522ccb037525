/** How the library says that a value handed to it cannot be used. Imports nothing of ours. */
package dev.renewal.error;
