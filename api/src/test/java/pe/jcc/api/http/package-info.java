/** Tests of how bodies are read. */
@NullMarked
package pe.jcc.api.http;

import org.jspecify.annotations.NullMarked;
