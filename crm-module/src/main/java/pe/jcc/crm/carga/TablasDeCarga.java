package pe.jcc.crm.carga;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.crm.action.Actions;
import pe.jcc.crm.action.TipoDeAccion;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Reads and writes many leads and duplicates with one statement each. */
@Component
class TablasDeCarga {

    private static final String FILAS =
            """
            FROM unnest(CAST(:nombre AS text[]), CAST(:celular AS text[]), CAST(:email AS text[]),
                 CAST(:ubicacion AS text[]), CAST(:proyecto AS text[]), CAST(:medio AS text[]),
                 CAST(:distrito AS text[]), CAST(:tipificacion AS text[]), CAST(:observacion AS text[]),
                 CAST(:observacion_opc AS text[]), CAST(:calle AS text[]), CAST(:huella AS uuid[]),
                 CAST(:asesor AS bigint[]), CAST(:normalizado AS text[]), CAST(:interaccion AS date[]),
                 CAST(:original AS bigint[]))
                 AS f (nombre, celular, email, ubicacion, proyecto, medio, distrito, tipificacion, observacion,
                       observacion_opc, calle, huella, asesor, normalizado, interaccion, original)
            """;

    private final JdbcClient jdbc;

    TablasDeCarga(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the order in which the users get them: those of the CRM who are active. */
    List<Long> users() {
        return jdbc.sql("SELECT id FROM crm.users WHERE activo AND rol IS NOT NULL ORDER BY id")
                .query((fila, _) -> fila.getLong(1))
                .list();
    }

    Conocidos conocidos(List<Asignada> filas) {
        var conocidos = new Conocidos();
        jdbc.sql(
                        """
                        SELECT id, celular_normalizado, email, huella_de_carga FROM crm.leads
                        WHERE celular_normalizado = ANY (CAST(:celulares AS text[]))
                           OR (email <> '' AND lower(email) = ANY (CAST(:emails AS text[])))
                        ORDER BY en_conflicto, id
                        """)
                .param("celulares", textos(filas, DatosDeFila::celularNormalizado))
                .param("emails", textos(filas, f -> enMinusculas(f.email())))
                .query(
                        (fila, _) ->
                                new Conocidos.Conocido(
                                        fila.getLong(1),
                                        fila.getString(2),
                                        fila.getString(3),
                                        fila.getObject(4, UUID.class)))
                .list()
                .forEach(conocidos::agregar);
        return conocidos;
    }

    /** The ids of the leads that were made: of somebody who was faster, none is. */
    Set<Long> crearLeads(List<Asignada> filas, OffsetDateTime ahora) {
        return new HashSet<>(
                con(
                                filas,
                                """
                                INSERT INTO crm.leads
                                    (id, version, nombre, celular, celular_normalizado, email, ubicacion, proyecto_interes,
                                     medio, distrito, tipificacion, observacion, observacion_opc, fecha_creacion,
                                     ultima_actualizacion, asesor_id, calle_o_modulo, es_lead_opc, es_directeo,
                                     huella_de_carga)
                                SELECT nextval('crm.leads_seq'), 0, nombre, celular, normalizado, email, ubicacion,
                                       proyecto, medio, distrito, tipificacion, observacion, observacion_opc, :ahora,
                                       :ahora, asesor, calle, false, false, huella
                                """
                                        + FILAS
                                        + " ON CONFLICT DO NOTHING RETURNING id")
                        .param("ahora", ahora)
                        .query((fila, _) -> fila.getLong(1))
                        .list());
    }

    /** The original leads and rows of the duplicates that were made; of one that was there before, none is. */
    Set<Duplicada> crearDuplicados(List<Asignada> filas, OffsetDateTime ahora) {
        return new HashSet<>(
                con(
                                filas,
                                """
                                INSERT INTO crm.lead_duplicates
                                    (id, version, original_lead_id, nombre, celular, email, asesor_id, fecha_interaccion,
                                     fecha_importacion, estado, observacion, observacion_opc, proyecto_interes, ubicacion,
                                     medio, distrito, tipificacion, calle_o_modulo, huella_de_carga)
                                SELECT nextval('crm.lead_duplicates_seq'), 0, original, nombre, celular, email, asesor,
                                       interaccion, :ahora, 'pendiente', observacion, observacion_opc, proyecto, ubicacion,
                                       medio, distrito, tipificacion, calle, huella
                                """
                                        + FILAS
                                        + " ON CONFLICT DO NOTHING RETURNING original_lead_id, huella_de_carga")
                        .param("ahora", ahora)
                        .query(
                                (fila, _) ->
                                        new Duplicada(
                                                fila.getLong(1), fila.getObject(2, UUID.class)))
                        .list());
    }

    void anotar(Set<Long> creados, OffsetDateTime ahora) {
        jdbc.sql(
                        """
                        INSERT INTO crm.actions (tipo_accion, detalle_accion, fecha_accion, user_id, lead_id)
                        SELECT :tipo, 'Lead "' || nombre || '" (ID: ' || id || ') creado.', :ahora, %s, id
                        FROM crm.leads WHERE id = ANY (:ids) ORDER BY id
                        """
                                .formatted(Actions.QUIEN_FIRMA))
                .param("tipo", TipoDeAccion.LEAD_CREADO.codigo())
                .param("ahora", ahora)
                .param("ids", creados.toArray(Long[]::new))
                .update();
    }

    long pendientes() {
        return jdbc.sql("SELECT count(*) FROM crm.lead_duplicates WHERE estado = 'pendiente'")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec con(List<Asignada> filas, String consulta) {
        return jdbc.sql(consulta)
                .param("nombre", textos(filas, DatosDeFila::nombre))
                .param("celular", textos(filas, DatosDeFila::celular))
                .param("email", textos(filas, DatosDeFila::email))
                .param("ubicacion", textos(filas, DatosDeFila::ubicacion))
                .param("proyecto", textos(filas, DatosDeFila::proyectoInteres))
                .param("medio", textos(filas, DatosDeFila::medio))
                .param("distrito", textos(filas, DatosDeFila::distrito))
                .param("tipificacion", textos(filas, DatosDeFila::tipificacion))
                .param("observacion", textos(filas, DatosDeFila::observacion))
                .param("observacion_opc", textos(filas, DatosDeFila::observacionOpc))
                .param("calle", textos(filas, DatosDeFila::calleOModulo))
                .param("huella", textos(filas, DatosDeFila::huella))
                .param("normalizado", textos(filas, DatosDeFila::celularNormalizado))
                .param("interaccion", textos(filas, DatosDeFila::fechaInteraccion))
                .param("asesor", filas.stream().map(Asignada::asesor).toArray(Long[]::new))
                .param("original", filas.stream().map(Asignada::original).toArray(Long[]::new));
    }

    private static String[] textos(
            List<Asignada> filas, Function<DatosDeFila, @Nullable Object> miembro) {
        return filas.stream()
                .map(fila -> Objects.toString(miembro.apply(fila.datos()), null))
                .toArray(String[]::new);
    }

    private static @Nullable String enMinusculas(@Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    /** A row of a lead that was known. */
    record Duplicada(long original, UUID huella) {}
}
