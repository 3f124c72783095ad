package pe.jcc.crm.user;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import pe.jcc.compartido.NoExiste;

import java.util.Optional;

interface UserRepository extends Repository<User, Long> {

    User saveAndFlush(User user);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<User> findById(long id);

    /** The user, whom nobody else changes until the transaction ends. */
    default User tomar(long id) {
        return findById(id).orElseThrow(NoExiste::new);
    }

    @Query("select count(u) > 0 from User u")
    boolean hayAlguno();

    @Query("select count(u) from User u where u.rolAcceso = :rol and u.activo")
    long activosDeRol(String rol);

    @Query("select count(u) > 0 from User u where u.rolAcceso = :rol")
    boolean tieneRol(String rol);
}
