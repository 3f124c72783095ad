package pe.jcc.comercial.fusion;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.comercial.cliente.CampoLlenado;
import pe.jcc.comercial.cliente.ClienteDetalle;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The door of the merges of clientes: what is one's of the other passes to the one that stays, and can come back. */
@Service
@Transactional
public class Fusiones {

    private final Clientes clientes;
    private final JdbcClient jdbc;
    private final Clock reloj;

    Fusiones(Clientes clientes, JdbcClient jdbc, Clock reloj) {
        this.clientes = clientes;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    /** {@link Conflicto} when one of them was merged already. */
    public ClienteDetalle fusionar(String queda, String otro) {
        clientes.tomar(queda, otro);
        var llenados = clientes.absorber(queda, otro);
        guardar(mover(queda, otro), llenados);
        return clientes.detalle(queda);
    }

    /**
     * What came from the other goes back, but for what people have changed since; {@link Conflicto} when there is
     * nothing to take back.
     *
     * @param otro null: the one that was merged last
     */
    public ClienteDetalle deshacer(String queda, @Nullable String otro) {
        clientes.detalle(queda);
        var deQuien = otro == null ? ultimo(queda) : Optional.of(otro);
        deQuien.ifPresent(de -> clientes.tomar(queda, de));
        var fusion =
                deQuien.flatMap(de -> hallar(queda, de))
                        .orElseThrow(() -> new Conflicto(Frase.de("cliente.sin_fusion", queda)));
        clientes.separar(queda, fusion.otro(), campos(fusion.id()));
        devolver(fusion.id());
        return clientes.detalle(queda);
    }

    private long mover(String queda, String otro) {
        return jdbc.sql(
                        """
                        WITH movidas AS (
                            UPDATE comercial.presencias
                            SET cliente = :queda, version = version + 1, ultima_modificacion = :ahora
                            WHERE cliente = :otro
                            RETURNING id_presencia),
                        vendidas AS (
                            UPDATE comercial.ventas
                            SET cliente = :queda, version = version + 1, ultima_modificacion = :ahora
                            WHERE cliente = :otro
                            RETURNING id_venta)
                        INSERT INTO comercial.fusiones_de_clientes (queda, otro, momento, presencias, ventas)
                        VALUES (:queda, :otro, :ahora, ARRAY(SELECT id_presencia FROM movidas),
                            ARRAY(SELECT id_venta FROM vendidas))
                        RETURNING id
                        """)
                .param("queda", queda)
                .param("otro", otro)
                .param("ahora", reloj.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void guardar(long fusion, List<CampoLlenado> llenados) {
        for (var llenado : llenados) {
            jdbc.sql(
                            """
                            INSERT INTO comercial.campos_de_fusiones (fusion_id, campo, antes, despues)
                            VALUES (:fusion, :campo, :antes, :despues)
                            """)
                    .param("fusion", fusion)
                    .param("campo", llenado.campo())
                    .param("antes", llenado.antes())
                    .param("despues", llenado.despues())
                    .update();
        }
    }

    private Optional<String> ultimo(String queda) {
        return jdbc.sql(
                        "SELECT otro FROM comercial.fusiones_de_clientes WHERE queda = ? ORDER BY id DESC LIMIT 1")
                .param(queda)
                .query(String.class)
                .optional();
    }

    private Optional<Fusion> hallar(String queda, String otro) {
        return jdbc.sql(
                        "SELECT id, otro FROM comercial.fusiones_de_clientes WHERE queda = :queda AND otro = :otro")
                .param("queda", queda)
                .param("otro", otro)
                .query((fila, _) -> new Fusion(fila.getLong(1), fila.getString(2)))
                .optional();
    }

    private List<CampoLlenado> campos(long fusion) {
        return jdbc.sql(
                        "SELECT campo, antes, despues FROM comercial.campos_de_fusiones WHERE fusion_id = ?")
                .param(fusion)
                .query(
                        (fila, _) ->
                                new CampoLlenado(
                                        fila.getString(1), fila.getString(2), fila.getString(3)))
                .list();
    }

    /** What people have given to another cliente since stays with them. */
    private void devolver(long fusion) {
        jdbc.sql(
                        """
                        WITH deshecha AS (
                            DELETE FROM comercial.fusiones_de_clientes WHERE id = :fusion
                            RETURNING queda, otro, presencias, ventas),
                        vendidas AS (
                            UPDATE comercial.ventas v
                            SET cliente = d.otro, version = version + 1, ultima_modificacion = :ahora
                            FROM deshecha d
                            WHERE v.id_venta = ANY (d.ventas) AND v.cliente = d.queda)
                        UPDATE comercial.presencias p
                        SET cliente = d.otro, version = version + 1, ultima_modificacion = :ahora
                        FROM deshecha d
                        WHERE p.id_presencia = ANY (d.presencias) AND p.cliente = d.queda
                        """)
                .param("fusion", fusion)
                .param("ahora", reloj.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Fusion(long id, String otro) {}
}
