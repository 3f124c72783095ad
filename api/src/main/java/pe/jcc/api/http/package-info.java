/** What every address shares: bodies, parameters, pages, dates, languages. */
@NullMarked
package pe.jcc.api.http;

import org.jspecify.annotations.NullMarked;
