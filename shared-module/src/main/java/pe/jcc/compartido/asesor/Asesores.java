package pe.jcc.compartido.asesor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Codigo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The door of the asesores. */
@Service
@Transactional
public class Asesores {

    private final AsesorRepository repository;
    private final Clock reloj;

    Asesores(AsesorRepository repository, Clock reloj) {
        this.repository = repository;
        this.reloj = reloj;
    }

    /** Registers an asesor who starts today, and answers the new id. */
    public String registrar(String nombre) {
        var id = Codigo.ASESOR.de(repository.siguiente());
        repository.save(new Asesor(id, nombre, LocalDate.now(reloj), reloj.instant()));
        return id;
    }

    /**
     * The id of the asesor that a text names, by id or by name (accents, case and spaces do not matter); empty when
     * it fits nobody, or more than one.
     */
    @Transactional(readOnly = true)
    public Optional<String> resolver(String idONombre) {
        var ids = repository.llamados(idONombre);
        return ids.size() == 1 || ids.contains(idONombre)
                ? Optional.of(ids.getFirst())
                : Optional.empty();
    }
}
