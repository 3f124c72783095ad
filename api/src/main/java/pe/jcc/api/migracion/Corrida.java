package pe.jcc.api.migracion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Telefono;
import pe.jcc.db.legado.Cuadre;
import pe.jcc.db.legado.Duenos;
import pe.jcc.db.legado.Legado;
import pe.jcc.db.legado.Telefonos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** One time that the old systems are read, of what is theirs, and the platform made equal. */
final class Corrida {

    private static final Logger LOG = LoggerFactory.getLogger(Corrida.class);

    static final int TROZO = 5_000;

    private final Pedido pedido;
    private final DataSource base;
    private final Supplier<Ventas> ventas;
    private final Legado legado;
    private final Duenos duenos;

    private Cuadre.Resultado resultado = Cuadre.Resultado.NADA;

    Corrida(Pedido pedido, DataSource base, Supplier<Ventas> ventas) {
        this.pedido = pedido;
        this.base = base;
        this.ventas = ventas;
        this.legado = new Legado(base);
        this.duenos = new Duenos(base);
    }

    Cuadre.Resultado traer() throws Exception {
        try (var fuentes = new Fuentes(pedido.fuentes())) {
            var leidos = leidos(fuentes);
            if (leidos.isEmpty()) {
                LOG.info("Nada que traer: los módulos son de la plataforma.");
                return resultado;
            }
            var todos = conLosQueEsperan(leidos);
            var corrida =
                    new Trabajo(pedido.de(leidos), base, legado, TROZO)
                            .traer(fuentes, () -> traspasar(todos), () -> terminar(todos));
            comprobar(corrida);
            return resultado;
        }
    }

    /** Those of the old systems that were named which still write their module, or of which nothing came yet. */
    private Set<String> leidos(Fuentes fuentes) throws SQLException {
        var leidos = new TreeSet<String>();
        for (var nombre : pedido.fuentes().keySet()) {
            var modulo = duenos.de(nombre);
            if (modulo.deLaPlataforma() && modulo.cortado()) {
                LOG.info(
                        "El módulo {} es de la plataforma desde {}: no se trae nada.",
                        nombre,
                        modulo.desde());
                continue;
            }
            if (modulo.deLaPlataforma() && !duenos.vacio(nombre)) {
                throw new Pedido.Mal(
                        "El módulo %s es de la plataforma y ya tiene filas propias, que las del sistema anterior pisarían: migre a una base nueva."
                                .formatted(nombre));
            }
            var vuelta = modulo.vuelta();
            if (vuelta != null && !fuentes.tieneVuelta(nombre, vuelta)) {
                throw new Pedido.Mal(
                        "Falta aplicar en la base anterior de %1$s lo que escribió «migrar volver» (vuelta %2$s)."
                                .formatted(nombre, vuelta));
            }
            leidos.add(nombre);
        }
        return leidos;
    }

    /** What was copied before of a system that is not read now is carried over too: users are of both. */
    private List<String> conLosQueEsperan(Set<String> leidos) {
        var todos = new ArrayList<>(leidos);
        for (var nombre : Legado.SISTEMAS) {
            var modulo = duenos.de(nombre);
            if (!leidos.contains(nombre) && !modulo.deLaPlataforma() && modulo.vuelta() == null) {
                todos.add(nombre);
            }
        }
        return todos;
    }

    static void comprobar(JobExecution corrida) {
        if (corrida.getStatus() != BatchStatus.COMPLETED) {
            corrida.getAllFailureExceptions().forEach(e -> LOG.error("No se pudo migrar", e));
            throw new Pedido.Mal("No se pudo migrar.");
        }
    }

    private void traspasar(List<String> modulos) {
        if (!pedido.simular()) {
            tomar(modulos);
        }
        new Telefonos(base).leer(escrito -> Telefono.leer(escrito).map(Telefono::e164));
        legado.traspasar(
                modulos,
                parte -> LOG.info("Traspasa {}", parte),
                () -> {
                    if (pedido.simular()) {
                        informar(modulos);
                    }
                    return pedido.simular();
                });
    }

    /** From here on nobody else writes there. */
    private void tomar(List<String> modulos) {
        for (var modulo : modulos) {
            if (!duenos.tomar(modulo)) {
                throw new Pedido.Mal(
                        "Alguien empezó a usar el módulo %s mientras se copiaba: no se trajo nada."
                                .formatted(modulo));
            }
        }
    }

    private void terminar(List<String> modulos) {
        if (pedido.simular()) {
            return;
        }
        if (modulos.contains("comercial")) {
            var avance = new Avance("ventas por cuadrar");
            ventas.get().cuadrarPendientes(avance::empezar, avance::van);
            avance.terminar();
        }
        informar(modulos);
    }

    private void informar(List<String> modulos) {
        resultado = new Informe(pedido, modulos, base).escribir();
    }
}
