package pe.jcc.comercial.cobranza;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface GestionRepository extends Repository<Gestion, Long> {

    Gestion saveAndFlush(Gestion gestion);

    void delete(Gestion gestion);

    void flush();

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Gestion> findById(long id);
}
