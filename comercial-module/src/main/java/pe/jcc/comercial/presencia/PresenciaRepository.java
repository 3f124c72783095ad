package pe.jcc.comercial.presencia;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

interface PresenciaRepository extends Repository<Presencia, String> {

    Presencia saveAndFlush(Presencia presencia);

    void delete(Presencia presencia);

    void flush();

    Optional<Presencia> findById(String id);

    Optional<Presencia> findByIdPresenciaCrm(String llave);

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Presencia> findByIdPresencia(String id);

    @NativeQuery("SELECT nextval('comercial.presencias_seq')")
    long siguiente();

    /**
     * Its cliente, and the one to whom it passes, are not merged meanwhile, and nobody else counts their presencias. Taken
     * before the presencia is, in the order of a merge.
     */
    @NativeQuery(
            """
            SELECT id_cliente FROM comercial.clientes
            WHERE id_cliente = (SELECT cliente FROM comercial.presencias WHERE id_presencia = :id) OR id_cliente = :otro
            ORDER BY id_cliente
            FOR NO KEY UPDATE
            """)
    List<String> tomarClientes(String id, String otro);

    /** Nor do its asesores go, in the order in which an asesor goes. */
    @NativeQuery(
            """
            SELECT id_asesor FROM compartido.asesores
            WHERE id_asesor IN (
                SELECT unnest(ARRAY[asesor_captacion_opc, asesor_call_agenda, asesor_liner, asesor_closer])
                FROM comercial.presencias WHERE id_presencia = :id)
            ORDER BY id_asesor
            FOR KEY SHARE
            """)
    List<String> tomarAsesores(String id);
}
