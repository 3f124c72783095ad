package pe.jcc.compartido.llamante;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;

/** The door of the callers and their tokens; a caller may have several at once. */
@Service
@Transactional
public class Llamantes {

    private static final String TABLA = "compartido.llamantes";
    private static final String PREFIJO = "jcc_";
    private static final int BYTES = 32;

    private final SecureRandom azar = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock reloj;

    Llamantes(JdbcClient jdbc, Clock reloj) {
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    /** Makes a token for a caller of that name, be it the first or another. */
    public TokenDado crear(String nombre, Autor quien) {
        var token = alAzar();
        long id =
                jdbc.sql(
                                """
                                INSERT INTO compartido.llamantes (nombre, huella, creado_en, creado_por_id, creado_por)
                                VALUES (:nombre, :huella, :ahora, :usuarioId, :usuario)
                                RETURNING id
                                """)
                        .param("nombre", nombre)
                        .param("huella", Credencial.huella(token))
                        .param("ahora", ahora())
                        .param("usuarioId", quien.usuarioId())
                        .param("usuario", quien.usuario())
                        .query(Long.class)
                        .single();
        return new TokenDado(detalle(id), token);
    }

    /** Makes the caller another token, and lets this one serve only so long still. */
    public TokenDado rotar(long id, Duration plazo, Autor quien) {
        var llamante = bloqueado(id);
        var vence = llamante.venceEn();
        if (llamante.revocadoEn() != null) {
            throw new Conflicto(Frase.de("llamante.revocado"));
        }
        if (vence != null && !vence.isAfter(reloj.instant())) {
            throw new Conflicto(Frase.de("llamante.vencido"));
        }
        jdbc.sql(
                        """
                        UPDATE compartido.llamantes SET vence_en = least(coalesce(vence_en, 'infinity'), :vence)
                        WHERE id = :id
                        """)
                .param("vence", ahora().plus(plazo))
                .param("id", id)
                .update();
        return crear(llamante.nombre(), quien);
    }

    /** It serves no more; one that was revoked stays so. */
    public LlamanteDetalle revocar(long id) {
        bloqueado(id);
        jdbc.sql(
                        "UPDATE compartido.llamantes SET revocado_en = ? WHERE id = ? AND revocado_en IS"
                                + " NULL")
                .params(ahora(), id)
                .update();
        return detalle(id);
    }

    /** Those that serve now, or soon did not. */
    @Transactional(readOnly = true)
    public List<Credencial> vigentes() {
        return jdbc.sql(
                        """
                        SELECT id, nombre, huella, vence_en, usado_el FROM compartido.llamantes
                        WHERE revocado_en IS NULL AND (vence_en IS NULL OR vence_en > ?)
                        ORDER BY id
                        """)
                .param(ahora())
                .query(Credencial::leer)
                .list();
    }

    /** Notes the day on which a token was used. */
    public void usado(long id, LocalDate dia) {
        jdbc.sql(
                        """
                        UPDATE compartido.llamantes SET usado_el = :dia
                        WHERE id = :id AND (usado_el IS NULL OR usado_el < :dia)
                        """)
                .param("dia", dia)
                .param("id", id)
                .update();
    }

    @Transactional(readOnly = true)
    public Pagina<LlamanteDetalle> lista(Tramo tramo) {
        return new Lista(LlamanteDetalle.COLUMNAS, TABLA, "nombre COLLATE \"C\", id DESC")
                .pagina(jdbc, tramo, LlamanteDetalle::leer);
    }

    @Transactional(readOnly = true)
    public LlamanteDetalle detalle(long id) {
        return uno(id, "");
    }

    private LlamanteDetalle bloqueado(long id) {
        return uno(id, " FOR UPDATE");
    }

    private LlamanteDetalle uno(long id, String bloqueo) {
        return jdbc.sql(
                        "SELECT %s FROM %s WHERE id = ?%s"
                                .formatted(LlamanteDetalle.COLUMNAS, TABLA, bloqueo))
                .param(id)
                .query(LlamanteDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    private String alAzar() {
        var bytes = new byte[BYTES];
        azar.nextBytes(bytes);
        return PREFIJO + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private OffsetDateTime ahora() {
        return OffsetDateTime.now(reloj);
    }
}
