package pe.jcc.comercial.actividad;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface ActividadRepository extends Repository<Actividad, String> {

    Actividad saveAndFlush(Actividad actividad);

    void delete(Actividad actividad);

    void flush();

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Actividad> findByIdActividad(String id);

    @NativeQuery("SELECT nextval('comercial.actividades_seq')")
    long siguiente();
}
