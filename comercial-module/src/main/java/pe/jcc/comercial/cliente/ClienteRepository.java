package pe.jcc.comercial.cliente;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

interface ClienteRepository extends Repository<Cliente, String> {

    Cliente saveAndFlush(Cliente cliente);

    void delete(Cliente cliente);

    void flush();

    /** Nobody else changes them until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Cliente> findByIdCliente(String id);

    /** Nobody else changes them, or names them, until the transaction ends. */
    @NativeQuery(
            """
            SELECT id_cliente FROM comercial.clientes WHERE id_cliente IN (:uno, :otro)
            ORDER BY id_cliente FOR UPDATE
            """)
    List<String> tomar(String uno, String otro);

    @NativeQuery("SELECT nextval('comercial.clientes_seq')")
    long siguiente();

    /** Nobody deletes or merges it until the transaction ends; none when it was merged before. */
    @NativeQuery(
            """
            SELECT id_cliente FROM comercial.clientes WHERE id_cliente = :id AND fusionado_en IS NULL FOR KEY SHARE
            """)
    Optional<String> tomarVivo(String id);

    /** The same of two, which nobody else changes either. */
    @NativeQuery(
            """
            SELECT id_cliente FROM comercial.clientes WHERE id_cliente IN (:uno, :otro) AND fusionado_en IS NULL
            ORDER BY id_cliente FOR NO KEY UPDATE
            """)
    List<String> tomarVivos(String uno, String otro);
}
