package dev.renewal.roster;

/**
 * One record of a file.
 *
 * @param line the physical line on which the record starts
 * @param cells the cells, or null in place of one that nobody reads; no more than there are columns
 * @param count how many cells there are; of a record that is broken off, those before the break
 * @param broken what is wrong with the cell behind the last one, or null where the record is in good order
 */
record CsvRow(long line, String[] cells, int count, String broken) {}
