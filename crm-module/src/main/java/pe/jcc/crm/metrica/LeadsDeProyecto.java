package pe.jcc.crm.metrica;

import org.jspecify.annotations.Nullable;

/** How many leads want a proyecto; null: none is named. */
public record LeadsDeProyecto(@Nullable String proyectoInteres, long total) {}
