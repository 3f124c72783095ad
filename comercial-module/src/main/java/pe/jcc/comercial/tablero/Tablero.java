package pe.jcc.comercial.tablero;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the dashboard. */
@Service
public class Tablero {

    private final ConsultaDeVisitas visitas;
    private final ConsultaDeVentas ventas;
    private final ConsultaDeRecaudo recaudo;
    private final ConsultaDeLotes lotes;
    private final ConsultaDeRanking ranking;
    private final JdbcClient jdbc;

    Tablero(
            ConsultaDeVisitas visitas,
            ConsultaDeVentas ventas,
            ConsultaDeRecaudo recaudo,
            ConsultaDeLotes lotes,
            ConsultaDeRanking ranking,
            JdbcClient jdbc) {
        this.visitas = visitas;
        this.ventas = ventas;
        this.recaudo = recaudo;
        this.lotes = lotes;
        this.ranking = ranking;
        this.jdbc = jdbc;
    }

    /** All figures are of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CifrasDelTablero ver(FiltroDelTablero filtro) {
        return new CifrasDelTablero(
                visitas.porMes(filtro),
                ventas.porMes(filtro),
                recaudo.porMedio(filtro),
                lotes.porProyecto(),
                ranking.deAsesores(filtro));
    }

    /** Folds what was counted since the last time, so that there is less to sum up; the figures stay the same. */
    @Scheduled(fixedDelayString = "PT1M")
    @Transactional
    public void plegar() {
        jdbc.sql("SELECT comercial.plegar_tablero()").query((_, _) -> true).single();
    }
}
