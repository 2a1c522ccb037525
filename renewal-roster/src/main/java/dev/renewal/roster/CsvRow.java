package dev.renewal.roster;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line the physical line on which the record starts
 * @param cells the cells; of a record that is broken off, those before the break
 * @param broken what is wrong with the cell behind the last one, or null where the record is in good order
 */
record CsvRow(long line, List<String> cells, String broken) {}
