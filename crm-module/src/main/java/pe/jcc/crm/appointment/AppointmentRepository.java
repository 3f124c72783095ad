package pe.jcc.crm.appointment;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface AppointmentRepository extends Repository<Appointment, Long> {

    Appointment saveAndFlush(Appointment appointment);

    void delete(Appointment appointment);

    void flush();

    @Query("SELECT a.leadId FROM Appointment a WHERE a.id = :id")
    Optional<Long> leadDe(long id);

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Appointment> findById(long id);

    /** The latest of a lead. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Appointment> findFirstByLeadIdOrderByFechaHoraDescIdDesc(long lead);

    boolean existsByLeadId(long lead);
}
