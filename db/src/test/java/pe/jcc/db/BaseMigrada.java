package pe.jcc.db;

import org.flywaydb.core.Flyway;

import pe.jcc.db.BaseDeDatos.Cuenta;

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
        migrar(base, base.migra());
        return base;
    }

    static void migrar(BaseDeDatos base, Cuenta cuenta) {
        new Migraciones().migrate(Flyway.configure().dataSource(base.como(cuenta)).load());
    }
}
