/** Webhooks that come by a Redis list, from callers who push them there. */
@NullMarked
package pe.jcc.api.comercial.redis;

import org.jspecify.annotations.NullMarked;
