package pe.jcc.comercial.cliente;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

interface ClienteRepository extends Repository<Cliente, String> {

    Cliente save(Cliente cliente);

    Optional<Cliente> findByNumeroDocumento(String numero);

    List<Cliente> findByTelefonoNormalizado(String telefono, Limit limite);

    @NativeQuery("SELECT nextval('comercial.clientes_seq')")
    long siguiente();

    /** Waits for its turn on that identity; WHERE false: a row that is there is locked, not written again. */
    @Modifying
    @NativeQuery(
            """
            INSERT INTO comercial.identidades (identidad) VALUES (:identidad)
            ON CONFLICT (identidad) DO UPDATE SET identidad = excluded.identidad WHERE false
            """)
    void bloquear(String identidad);
}
