package pe.jcc.compartido.asesor;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

interface AsesorRepository extends Repository<Asesor, String> {

    Asesor saveAndFlush(Asesor asesor);

    void delete(Asesor asesor);

    void flush();

    /** Nobody else changes them until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Asesor> findByIdAsesor(String id);

    @NativeQuery("SELECT nextval('compartido.asesores_seq')")
    long siguiente();

    /** Ids of those so called, the id itself first; two are enough to know that a name is not one person's. */
    @NativeQuery(
            """
            SELECT id_asesor FROM compartido.asesores
            WHERE id_asesor = :texto OR compartido.llano(nombre_asesor) = compartido.llano(:texto)
            ORDER BY id_asesor <> :texto
            LIMIT 2
            """)
    List<String> llamados(String texto);
}
