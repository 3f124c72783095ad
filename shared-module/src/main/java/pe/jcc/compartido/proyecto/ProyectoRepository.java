package pe.jcc.compartido.proyecto;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface ProyectoRepository extends Repository<Proyecto, Long> {

    Proyecto saveAndFlush(Proyecto proyecto);

    void delete(Proyecto proyecto);

    void flush();

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Proyecto> findById(long id);
}
