@NullMarked
package pe.jcc.api.crm;

import org.jspecify.annotations.NullMarked;
