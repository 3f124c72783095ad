package pe.jcc.comercial.lote;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

interface LoteRepository extends Repository<Lote, String> {

    Lote save(Lote lote);

    Lote saveAndFlush(Lote lote);

    void delete(Lote lote);

    void flush();

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Lote> findByIdLote(String id);

    @NativeQuery("SELECT nextval('comercial.lotes_seq')")
    long siguiente();

    /** Until the transaction ends, nobody else takes a place in any proyecto. */
    @NativeQuery("SELECT id FROM compartido.proyectos ORDER BY id FOR NO KEY UPDATE")
    List<Long> esperarTurno();
}
