package pe.jcc.crm.duplicate;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface LeadDuplicateRepository extends Repository<LeadDuplicate, Long> {

    LeadDuplicate saveAndFlush(LeadDuplicate duplicado);

    void delete(LeadDuplicate duplicado);

    void flush();

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<LeadDuplicate> findById(long id);
}
