package pe.jcc.api.migracion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import pe.jcc.db.legado.Cuadre;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

/** The report of a run: {@code informe.html} for people, {@code informe.json} for machines. */
final class Informe {

    private static final Logger LOG = LoggerFactory.getLogger(Informe.class);

    private final Pedido pedido;
    private final Collection<String> modulos;
    private final DataSource base;

    Informe(Pedido pedido, Collection<String> modulos, DataSource base) {
        this.pedido = pedido;
        this.modulos = modulos;
        this.base = base;
    }

    /** How both sides compare. */
    Cuadre.Resultado escribir() {
        var cuadre = new Cuadre(base).leer(modulos, pedido.simular());
        var datos = new LinkedHashMap<String, Object>();
        datos.put("momento", OffsetDateTime.now(ZoneId.of("America/Lima")).toString());
        datos.put("simulado", pedido.simular());
        datos.put("sin_explicar", cuadre.sinExplicar());
        datos.put("secciones", cuadre.secciones());
        datos.put("cuarentena", cuadre.cuarentena());
        datos.put("por_ver", cuadre.porVer());
        datos.put("razones", cuadre.razones());
        var json = new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(datos);
        var html = html(datos);
        try {
            Files.createDirectories(pedido.informe());
            Files.writeString(pedido.informe().resolve("informe.json"), json);
            Files.writeString(pedido.informe().resolve("informe.html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Bitacora.actual().ifPresent(b -> b.informe(html, json, cuadre.sinExplicar()));
        LOG.info(
                "Informe en {}: {} diferencias sin explicar, {} filas en cuarentena",
                pedido.informe().toAbsolutePath(),
                cuadre.sinExplicar(),
                cuadre.enCuarentena());
        return cuadre;
    }

    private static String html(Map<String, Object> datos) {
        var plantillas = new ClassLoaderTemplateResolver();
        plantillas.setPrefix("templates/");
        plantillas.setSuffix(".html");
        plantillas.setCharacterEncoding("UTF-8");
        var motor = new SpringTemplateEngine();
        motor.setTemplateResolver(plantillas);
        return motor.process("migracion/informe", new Context(Locale.of("es", "PE"), datos));
    }
}
