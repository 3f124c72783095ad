/** Tables in CSV files, as spreadsheets of Peru write them. */
@NullMarked
package pe.jcc.compartido.csv;

import org.jspecify.annotations.NullMarked;
