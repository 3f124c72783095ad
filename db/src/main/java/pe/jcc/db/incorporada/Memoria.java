package pe.jcc.db.incorporada;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;

/** How much memory PostgreSQL keeps its tables in: an eighth of the machine's, 512 MB at most. */
final class Memoria {

    private static final long MEGA = 1024 * 1024;
    private static final long MAXIMO = 512;
    private static final long MINIMO = 64;
    private static final int PARTE = 8;

    private Memoria() {}

    static String compartida() {
        var sistema = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(sistema.getTotalMemorySize() / PARTE / MEGA, MINIMO, MAXIMO) + "MB";
    }
}
