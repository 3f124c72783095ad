package pe.jcc.api.migracion;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import pe.jcc.db.legado.Legado;

import java.nio.file.Path;
import java.util.Map;

/** The job alone, as a process that a test can kill: its arguments are the old CRM and the platform's database. */
final class OtraMigracion {

    private OtraMigracion() {}

    public static void main(String[] args) throws Exception {
        var base = new DriverManagerDataSource(args[1]);
        var legado = new Legado(base);
        legado.preparar();
        var pedido = new Pedido(Orden.TRAER, null, Map.of("crm", args[0]), false, Path.of("."));
        try (var fuentes = new Fuentes(pedido.fuentes())) {
            new Trabajo(pedido, base, legado, 500).traer(fuentes, legado::traspasar, () -> {});
        }
    }
}
