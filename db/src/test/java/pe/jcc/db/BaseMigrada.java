package pe.jcc.db;

import org.flywaydb.core.Flyway;

/** A database with all migrations applied, as the application applies them. */
final class BaseMigrada {

    private static final class Comun {
        private static final BaseDeDatos BASE = migrar(BaseDeDatos.nueva());
    }

    private BaseMigrada() {}

    /** One for all tests that leave nothing behind. */
    static BaseDeDatos comun() {
        return Comun.BASE;
    }

    static BaseDeDatos migrar(BaseDeDatos base) {
        new Migraciones().migrate(Flyway.configure().dataSource(base.como(base.migra())).load());
        return base;
    }
}
