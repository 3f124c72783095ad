package pe.jcc.compartido.entrega;

import pe.jcc.compartido.evento.Buzon;
import pe.jcc.compartido.evento.Lado;

import java.util.List;
import java.util.stream.Collectors;

/** The outboxes that this process sees; what is read of all of them is a union, never a join. */
record Lados(List<Lado> todos) {

    static Lados de(List<Buzon> buzones) {
        return new Lados(buzones.stream().map(Buzon::lado).toList());
    }

    /**
     * @param sql names the schema {@code @} and, if it wants it, the side {@code #}
     */
    String union(String sql) {
        return todos.stream()
                .map(lado -> Cola.en(lado, sql).replace("#", "'" + lado.codigo() + "'"))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }
}
