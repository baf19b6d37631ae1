package nl.jimgids.terminal;

import java.util.List;

/**
 * Lines that fit, and where the cursor stands among them.
 *
 * @param row from 0
 * @param column from 0
 */
record Drawing(List<Row> rows, int row, int column) {}
