package pe.jcc.db.incorporada;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Why the embedded database cannot be used, and what a person can do about it. */
final class BaseNoDisponible extends RuntimeException {

    private static final String POSTGRESQL_PROPIO =
            "un PostgreSQL propio (SPRING_DATASOURCE_URL=jdbc:postgresql://servidor/jcc, con"
                    + " SPRING_DATASOURCE_USERNAME y SPRING_DATASOURCE_PASSWORD)";

    private final String remedio;

    BaseNoDisponible(String motivo, String remedio, @Nullable Throwable causa) {
        super(motivo, causa);
        this.remedio = remedio;
    }

    static BaseNoDisponible porOcupada(Path carpeta, String dueno) {
        return new BaseNoDisponible(
                "La carpeta de datos %s ya la usa otro proceso de la plataforma (%s)."
                        .formatted(carpeta, dueno),
                "Detenga ese proceso, o arranque este con otra carpeta (JCC_DATOS=/ruta/de/otra) o con %s."
                        .formatted(POSTGRESQL_PROPIO),
                null);
    }

    static BaseNoDisponible porCarpeta(Path carpeta, Exception causa) {
        return new BaseNoDisponible(
                "No se puede usar la carpeta de datos %s con el usuario «%s»: %s."
                        .formatted(carpeta, System.getProperty("user.name"), causa),
                "Dé a ese usuario permiso de escritura y espacio en la carpeta, o elija otra (JCC_DATOS=/ruta/de/otra) o %s."
                        .formatted(POSTGRESQL_PROPIO),
                causa);
    }

    static BaseNoDisponible porVersion(Path base, String suya, int nuestra) {
        return new BaseNoDisponible(
                "Los datos de %s son de PostgreSQL %s y esta versión de la plataforma trae PostgreSQL %d."
                        .formatted(base, suya, nuestra),
                """
                Los datos siguen intactos. Puede:
                  1. arrancar la versión anterior de la plataforma, volcar con «pg_dump», arrancar esta con una \
                carpeta nueva (JCC_DATOS=/ruta/de/otra) y cargar el volcado (db/ops/restauracion.md), o
                  2. servir los datos con un PostgreSQL %s y apuntarle: %s.\
                """
                        .formatted(suya, POSTGRESQL_PROPIO),
                null);
    }

    static BaseNoDisponible porFaltaDe(Path archivo) {
        return new BaseNoDisponible(
                "Hay datos, pero falta el archivo %s.".formatted(archivo),
                "Repóngalo de la misma copia de respaldo de la que vienen los datos"
                        + " (db/ops/restauracion.md).",
                null);
    }

    static BaseNoDisponible porPrograma(String programa, Path registro, String final_) {
        return new BaseNoDisponible(
                "PostgreSQL no se dejó preparar: «%s» falló. Lo último que dijo:%n%s"
                        .formatted(programa, final_),
                """
                Lea %s y la carpeta «registro» que está a su lado. Como administrador (root) en un contenedor, \
                PostgreSQL suele negarse: arranque la plataforma con otro usuario, o con %s.\
                """
                        .formatted(registro, POSTGRESQL_PROPIO),
                null);
    }

    static BaseNoDisponible porHuerfanos(String pids) {
        return new BaseNoDisponible(
                "Una ejecución anterior dejó procesos de PostgreSQL que no se dejan detener (%s)."
                        .formatted(pids),
                "Deténgalos con «kill -9» y vuelva a arrancar; los datos se recuperan solos.",
                null);
    }

    static BaseNoDisponible porErrorPropio(Exception causa) {
        return new BaseNoDisponible(
                "La base de datos incorporada no arrancó: %s.".formatted(causa),
                "Vuelva a arrancar con --debug e informe el error, o use %s."
                        .formatted(POSTGRESQL_PROPIO),
                causa);
    }

    String remedio() {
        return remedio;
    }
}
