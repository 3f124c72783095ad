package pe.jcc.comercial.presencia;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface PresenciaRepository extends Repository<Presencia, String> {

    Presencia saveAndFlush(Presencia presencia);

    Optional<Presencia> findByIdPresenciaCrm(String llave);

    @NativeQuery("SELECT nextval('comercial.presencias_seq')")
    long siguiente();
}
