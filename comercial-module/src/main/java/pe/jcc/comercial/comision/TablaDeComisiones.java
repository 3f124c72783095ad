package pe.jcc.comercial.comision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The door of the table of comisiones. */
@Service
@Transactional
public class TablaDeComisiones {

    private final ReglaRepository repository;
    private final JdbcClient jdbc;

    TablaDeComisiones(ReglaRepository repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    public ReglaDetalle crear(DatosDeRegla datos) {
        return detalle(repository.saveAndFlush(new Regla(datos)).id());
    }

    public ReglaDetalle cambiar(long id, VersionVista vista, UnaryOperator<DatosDeRegla> cambio) {
        var regla = bloqueada(id, vista);
        regla.cambiar(cambio);
        repository.saveAndFlush(regla);
        return detalle(id);
    }

    public void eliminar(long id, VersionVista vista) {
        repository.delete(bloqueada(id, vista));
        repository.flush();
    }

    @Transactional(readOnly = true)
    public Pagina<ReglaDetalle> lista(Tramo tramo) {
        return new Lista(
                        "t.*",
                        "comercial.tabla_de_comisiones t",
                        "t.rol COLLATE \"C\", t.tipo_venta COLLATE \"C\"")
                .pagina(jdbc, tramo, ReglaDetalle::leer);
    }

    @Transactional(readOnly = true)
    public ReglaDetalle detalle(long id) {
        return jdbc.sql("SELECT * FROM comercial.tabla_de_comisiones WHERE id_tabla_comision = ?")
                .param(id)
                .query(ReglaDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    /** What that part in a venta so paid earns, in per cent of its price; empty when no rule says. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> porcentaje(RolEnTabla rol, TipoEnTabla tipo) {
        return jdbc.sql(
                        "SELECT porcentaje_comision FROM comercial.tabla_de_comisiones WHERE rol = ? AND tipo_venta = ?")
                .params(rol.codigo(), tipo.codigo())
                .query(BigDecimal.class)
                .optional();
    }

    private Regla bloqueada(long id, VersionVista vista) {
        var regla = repository.findById(id).orElseThrow(NoExiste::new);
        regla.comprobar(vista);
        return regla;
    }
}
