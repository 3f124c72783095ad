package pe.jcc.comercial.cobranza;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The user who made a gestión, and their name, which stays although they go. */
@Embeddable
public record Responsable(
        @Column(name = "responsable") Long id,
        @Column(name = "responsable_nombre") String nombre) {}
