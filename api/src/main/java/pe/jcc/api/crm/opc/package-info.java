/** OPC people. */
@NullMarked
package pe.jcc.api.crm.opc;

import org.jspecify.annotations.NullMarked;
