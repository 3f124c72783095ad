@NullMarked
package pe.jcc.compartido.csv;

import org.jspecify.annotations.NullMarked;
