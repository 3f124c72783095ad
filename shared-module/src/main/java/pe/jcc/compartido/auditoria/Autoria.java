package pe.jcc.compartido.auditoria;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.function.Supplier;

/** Tells PostgreSQL who acts in a transaction, so that its triggers can write it down. */
@Component
public class Autoria {

    private static final ScopedValue<Autor> AUTOR = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final ObjectProvider<QuienActua> quienActua;

    Autoria(JdbcClient jdbc, ObjectProvider<QuienActua> quienActua) {
        this.jdbc = jdbc;
        this.quienActua = quienActua;
    }

    /** Whatever this thread changes meanwhile is this author's doing. */
    public static <T> T como(Autor autor, Supplier<T> trabajo) {
        return ScopedValue.where(AUTOR, autor).call(trabajo::get);
    }

    public static void como(Autor autor, Runnable trabajo) {
        ScopedValue.where(AUTOR, autor).run(trabajo);
    }

    /** Signs the transaction of this thread, until it ends; unsigned work is {@code sql}. */
    public void firmar() {
        autor().ifPresent(this::firmar);
    }

    private Optional<Autor> autor() {
        return AUTOR.isBound()
                ? Optional.of(AUTOR.get())
                : quienActua.stream().flatMap(quien -> quien.ahora().stream()).findFirst();
    }

    /**
     * Who writes says the same few statements again and again: while one is signed, each keeps its plan, and none is made
     * for its values.
     */
    private void firmar(Autor autor) {
        jdbc.sql(
                        """
                        SELECT set_config('jcc.usuario_id', ?, true), set_config('jcc.usuario', ?, true),
                            set_config('jcc.puerta', ?, true), set_config('plan_cache_mode', 'auto', true)
                        """)
                .params(
                        autor.usuarioId() == null ? "" : autor.usuarioId().toString(),
                        autor.usuario() == null ? "" : autor.usuario(),
                        autor.puerta())
                .query((_, _) -> true)
                .single();
    }
}
