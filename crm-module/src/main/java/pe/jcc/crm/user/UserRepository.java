package pe.jcc.crm.user;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface UserRepository extends Repository<User, Long> {

    User save(User user);

    Optional<User> findById(long id);

    Optional<User> findByUsername(String username);

    @Query("select count(u) > 0 from User u")
    boolean hayAlguno();
}
