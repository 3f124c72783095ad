package pe.jcc.comercial.lote;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface LoteRepository extends Repository<Lote, String> {

    Lote saveAndFlush(Lote lote);

    void delete(Lote lote);

    void flush();

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Lote> findByIdLote(String id);

    @NativeQuery("SELECT nextval('comercial.lotes_seq')")
    long siguiente();

    /** Of those whom the migration left in a place that is nobody's now, the first has it. */
    @Modifying
    @NativeQuery(
            """
            UPDATE comercial.lotes SET en_conflicto = false, version = version + 1
            WHERE id_lote IN (
                SELECT DISTINCT ON (lugar) id_lote
                FROM comercial.lotes c
                WHERE en_conflicto AND NOT EXISTS (
                    SELECT FROM comercial.lotes v WHERE v.lugar = c.lugar AND NOT v.en_conflicto)
                ORDER BY lugar, length(id_lote), id_lote)
            """)
    void resolverConflictos();
}
