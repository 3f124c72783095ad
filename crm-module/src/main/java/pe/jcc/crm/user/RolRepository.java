package pe.jcc.crm.user;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import pe.jcc.compartido.NoExiste;

import java.util.Optional;

interface RolRepository extends Repository<Rol, String> {

    Rol saveAndFlush(Rol rol);

    void delete(Rol rol);

    void flush();

    boolean existsById(String nombre);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Rol> findById(String nombre);

    /** The role, which nobody else changes until the transaction ends. */
    default Rol tomar(String nombre) {
        return findById(nombre).orElseThrow(NoExiste::new);
    }
}
