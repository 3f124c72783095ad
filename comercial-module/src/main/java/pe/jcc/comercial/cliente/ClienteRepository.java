package pe.jcc.comercial.cliente;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
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

    /** Of those with whom the migration left a document that is nobody's now, the first has it. */
    @Modifying
    @NativeQuery(
            """
            UPDATE comercial.clientes SET en_conflicto = false, version = version + 1
            WHERE id_cliente = (
                SELECT id_cliente FROM comercial.clientes
                WHERE numero_documento = :numero AND en_conflicto AND fusionado_en IS NULL
                ORDER BY length(id_cliente), id_cliente LIMIT 1)
              AND NOT EXISTS (
                SELECT FROM comercial.clientes
                WHERE numero_documento = :numero AND NOT en_conflicto AND fusionado_en IS NULL)
            """)
    void resolverConflicto(String numero);

    /** Nobody changes, deletes or merges it until the transaction ends; none when it was merged before. */
    @NativeQuery(
            """
            SELECT id_cliente FROM comercial.clientes WHERE id_cliente = :id AND fusionado_en IS NULL
            FOR NO KEY UPDATE
            """)
    Optional<String> tomarVivo(String id);
}
