package pe.jcc.crm.lead;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface LeadRepository extends Repository<Lead, Long> {

    Lead saveAndFlush(Lead lead);

    void delete(Lead lead);

    void flush();

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Lead> findById(long id);
}
