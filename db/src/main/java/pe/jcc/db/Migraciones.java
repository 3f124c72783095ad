package pe.jcc.db;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

import java.util.List;

/** Migrates the schemas one after the other, each with its own scripts and its own history. */
public final class Migraciones implements FlywayMigrationStrategy {

    /** In this order: crm and comercial refer to compartido, nothing else refers to anything. */
    public static final List<String> ESQUEMAS = List.of("compartido", "crm", "comercial");

    // Another instance may be migrating a large database; Flyway asks for its lock once a second.
    private static final int ESPERA_EN_SEGUNDOS = 600;

    @Override
    public void migrate(Flyway flyway) {
        ESQUEMAS.forEach(esquema -> deEsquema(flyway, esquema).migrate());
    }

    private static Flyway deEsquema(Flyway flyway, String esquema) {
        var configuracion = flyway.getConfiguration();
        return Flyway.configure(configuracion.getClassLoader())
                .configuration(configuracion)
                .schemas(esquema)
                .defaultSchema(esquema)
                .createSchemas(true)
                .locations("classpath:db/migration/" + esquema, "classpath:db/callback")
                .lockRetryCount(ESPERA_EN_SEGUNDOS)
                .load();
    }
}
