package pe.jcc.comercial.venta;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.comercial.lote.Lotes;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Takes a venta to change it, and keeps what became of it: with its lote, of which no other venta goes through. */
@Component
class GuardarVenta {

    private static final String UN_LOTE_UNA_VENTA = "ventas_lote_vendido";

    private final VentaRepository repository;
    private final Lotes lotes;
    private final AvisosDeVenta avisos;
    private final JdbcClient jdbc;
    private final Clock reloj;

    GuardarVenta(
            VentaRepository repository,
            Lotes lotes,
            AvisosDeVenta avisos,
            JdbcClient jdbc,
            Clock reloj) {
        this.repository = repository;
        this.lotes = lotes;
        this.avisos = avisos;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    Venta tomar(String id, VersionVista vista) {
        var venta = repository.findByIdVenta(id).orElseThrow(NoExiste::new);
        venta.comprobar(vista);
        return venta;
    }

    Venta tomar(String id) {
        return tomar(id, VersionVista.CUALQUIERA);
    }

    List<Venta> tomar(List<String> ids) {
        return repository.findByIdVentaInOrderByIdVenta(ids);
    }

    /** {@link Conflicto}, which names it, when another venta has the lote. */
    void exigirLoteLibre(String lote, String venta) {
        jdbc.sql(
                        """
                        SELECT id_venta FROM comercial.ventas
                        WHERE lote = ? AND id_venta <> ? AND toma_el_lote
                        LIMIT 1
                        """)
                .params(lote, venta)
                .query(String.class)
                .optional()
                .ifPresent(
                        otra -> {
                            throw new Conflicto(Frase.de("venta.lote_vendido", lote, otra));
                        });
    }

    /** A new one. */
    void guardar(Venta venta) {
        escribir(() -> repository.saveAndFlush(venta));
        lotes.segunVentas(Stream.of(venta.efecto().lote()));
    }

    /**
     * One that was changed.
     *
     * @param antes what others saw of it before it was changed
     */
    void guardar(Venta venta, Venta.Efecto antes) {
        sinAviso(venta, antes);
        avisos.cambiada(venta, antes.status());
    }

    /** The same of one that the migration brought: it is no news. */
    void sinAviso(Venta venta, Venta.Efecto antes) {
        var ahora = venta.efecto();
        boolean otroLote = !ahora.lote().equals(antes.lote());
        if (otroLote || (ahora.loToma() && !antes.loToma())) {
            exigirLoteLibre(ahora.lote(), venta.id());
        }
        venta.tocar(reloj.instant());
        escribir(repository::flush);
        if (!ahora.mismoEnElLote(antes)) {
            soltar(antes.lote());
            if (otroLote) {
                soltar(ahora.lote());
            }
            lotes.segunVentas(Stream.of(antes.lote(), ahora.lote()));
        }
    }

    void eliminar(Venta venta) {
        var lote = venta.efecto().lote();
        repository.delete(venta);
        repository.flush();
        soltar(lote);
        lotes.segunVentas(Stream.of(lote));
    }

    /** Whoever was slower than another venta of the lote tries again, and hears then which one it was. */
    private static void escribir(Runnable escritura) {
        try {
            escritura.run();
        } catch (DataIntegrityViolationException rota) {
            var causa = Objects.requireNonNullElse(rota.getMostSpecificCause().getMessage(), "");
            if (causa.contains(UN_LOTE_UNA_VENTA)) {
                throw new PessimisticLockingFailureException("Another venta took the lote", rota);
            }
            throw rota;
        }
    }

    /** A venta that the migration left in conflict is none when no other goes through. */
    private void soltar(String lote) {
        jdbc.sql(
                        """
                        UPDATE comercial.ventas v SET en_conflicto = false, version = version + 1
                        WHERE id_venta = (
                            SELECT id_venta FROM comercial.ventas
                            WHERE lote = :lote AND en_conflicto AND toma_el_lote
                            ORDER BY fecha_venta, id_venta LIMIT 1)
                        AND NOT EXISTS (
                            SELECT FROM comercial.ventas
                            WHERE lote = :lote AND NOT en_conflicto AND toma_el_lote)
                        """)
                .param("lote", lote)
                .update();
    }
}
