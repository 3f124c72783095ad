package pe.jcc.crm.opc;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface OpcPersonRepository extends Repository<OpcPerson, Long> {

    OpcPerson saveAndFlush(OpcPerson persona);

    void delete(OpcPerson persona);

    void flush();

    /** Nobody else changes them until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OpcPerson> findById(long id);
}
