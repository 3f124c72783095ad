package pe.jcc.crm.carga;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.crm.lead.Leads;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Makes leads, or duplicates, of some rows of a file: all of them, or none when the process dies. */
@Component
class CargarTrozo {

    private final TurnoDeCarga turnos;
    private final TablasDeCarga tablas;
    private final Leads leads;
    private final Clock reloj;

    CargarTrozo(TurnoDeCarga turnos, TablasDeCarga tablas, Leads leads, Clock reloj) {
        this.turnos = turnos;
        this.tablas = tablas;
        this.leads = leads;
        this.reloj = reloj;
    }

    @Transactional
    public List<DestinoDeFila> cargar(UUID carga, List<Fila> filas) {
        var asignadas = asignar(filas, turnos.tomar(carga, filas.size()));
        var ahora = OffsetDateTime.now(reloj);
        var nuevas = nuevas(asignadas);
        var creados = nuevas.isEmpty() ? Set.<Long>of() : tablas.crearLeads(nuevas, ahora);
        tablas.anotar(creados, ahora);
        leads.anunciarNuevos(creados);
        return destinos(filas, asignadas, creados, ahora);
    }

    /** The turn advances on every row, those that become nothing too. */
    private List<Asignada> asignar(List<Fila> filas, long turno) {
        var users = tablas.users();
        if (users.isEmpty()) {
            throw new Conflicto(Frase.de("carga.sin_usuarios"));
        }
        var asignadas = new ArrayList<Asignada>();
        for (int i = 0; i < filas.size(); i++) {
            if (filas.get(i) instanceof Fila.Leida leida) {
                long asesor = users.get((int) ((turno + i) % users.size()));
                asignadas.add(new Asignada(leida.numero(), leida.datos(), asesor, null));
            }
        }
        return asignadas;
    }

    /** Those of whom nobody told before: not in the CRM, and not further up. */
    private List<Asignada> nuevas(List<Asignada> filas) {
        var conocidos = tablas.conocidos(filas);
        var nuevas = new ArrayList<Asignada>();
        for (var fila : filas) {
            var datos = fila.datos();
            if (conocidos.de(datos) == null) {
                nuevas.add(fila);
                conocidos.agregar(
                        new Conocidos.Conocido(
                                0, datos.celularNormalizado(), datos.email(), datos.huella()));
            }
        }
        return nuevas;
    }

    /** Everybody is known by now: by the row itself, by one further up, or by somebody else. */
    private List<DestinoDeFila> destinos(
            List<Fila> filas, List<Asignada> asignadas, Set<Long> creados, OffsetDateTime ahora) {
        var conocidos = tablas.conocidos(asignadas);
        var destinos = malas(filas);
        var porContar = new HashSet<>(creados);
        var otraVez = new ArrayList<Asignada>();
        for (var fila : asignadas) {
            var lead = conocidos.de(fila.datos());
            if (lead == null) { // somebody else had made it, and deleted it since
                destinos.add(perdida(fila.numero(), Frase.de("ya_no_existe")));
            } else if (fila.datos().huella().equals(lead.huella())) {
                boolean creado = porContar.remove(lead.id());
                destinos.add(
                        destino(
                                fila,
                                creado ? ResultadoDeFila.CREADO : ResultadoDeFila.REPETIDO,
                                lead.id()));
            } else {
                otraVez.add(fila.de(lead.id()));
            }
        }
        destinos.addAll(duplicar(otraVez, ahora));
        destinos.sort(Comparator.comparingLong(DestinoDeFila::fila));
        return destinos;
    }

    private static List<DestinoDeFila> malas(List<Fila> filas) {
        var malas = new ArrayList<DestinoDeFila>();
        for (var fila : filas) {
            if (fila instanceof Fila.Mala mala) {
                malas.add(perdida(mala.numero(), mala.problema()));
            }
        }
        return malas;
    }

    private List<DestinoDeFila> duplicar(List<Asignada> filas, OffsetDateTime ahora) {
        if (filas.isEmpty()) {
            return List.of();
        }
        var hechas = tablas.crearDuplicados(filas, ahora);
        var destinos = new ArrayList<DestinoDeFila>();
        for (var fila : filas) {
            long original = Objects.requireNonNull(fila.original());
            boolean hecha =
                    hechas.remove(new TablasDeCarga.Duplicada(original, fila.datos().huella()));
            destinos.add(
                    destino(
                            fila,
                            hecha ? ResultadoDeFila.DUPLICADO : ResultadoDeFila.REPETIDO,
                            original));
        }
        return destinos;
    }

    private static DestinoDeFila perdida(long fila, Frase problema) {
        return new DestinoDeFila(fila, ResultadoDeFila.ERROR, null, problema);
    }

    private static DestinoDeFila destino(
            Asignada fila, ResultadoDeFila resultado, @Nullable Long lead) {
        return new DestinoDeFila(fila.numero(), resultado, lead, null);
    }
}
