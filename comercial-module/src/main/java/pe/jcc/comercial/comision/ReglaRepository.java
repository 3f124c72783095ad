package pe.jcc.comercial.comision;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface ReglaRepository extends Repository<Regla, Long> {

    Regla saveAndFlush(Regla regla);

    void delete(Regla regla);

    void flush();

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Regla> findById(long id);
}
