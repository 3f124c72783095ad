package pe.jcc.api.documentacion;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;

import pe.jcc.api.comercial.comision.ConEnie;
import pe.jcc.api.http.Nombres;
import pe.jcc.api.http.SinVersion;
import pe.jcc.comercial.comision.CierreDetalle;
import pe.jcc.comercial.comision.CierreResumido;
import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.PorDefecto;

import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Schemas of our types as they travel: snake_case members, null where it may come, choices by their code. */
@SuppressWarnings({"rawtypes", "unchecked"}) // swagger-core's signatures
class Esquemas extends ModelResolver {

    /** Ours, for swagger-core's Jackson. */
    private static final PropertyNamingStrategies.NamingBase NOMBRES =
            new PropertyNamingStrategies.NamingBase() {

                private static final long serialVersionUID = 1L;

                @Override
                public String translate(String nombre) {
                    return Nombres.deMiembro(nombre);
                }
            };

    private static final JsonMapper JSON = JsonMapper.shared();

    Esquemas(ObjectMapperProvider mapeadores) {
        super(
                mapeadores
                        .jsonMapper()
                        .copy()
                        .setPropertyNamingStrategy(NOMBRES)
                        .addMixIn(ConVersion.class, SinVersion.class)
                        .addMixIn(CierreDetalle.class, ConEnie.class)
                        .addMixIn(CierreResumido.class, ConEnie.class));
        setOpenapi31(mapeadores.isOpenapi31());
    }

    @Override
    public @Nullable Schema resolve(
            AnnotatedType tipo, ModelConverterContext contexto, Iterator<ModelConverter> cadena) {
        var esquema = super.resolve(tipo, contexto, cadena);
        var clase = _mapper.constructType(tipo.getType()).getRawClass();
        if (esquema != null && clase.isRecord()) {
            completar(esquema.get$ref() == null ? esquema : definido(esquema, contexto), clase);
        }
        return esquema;
    }

    @Override
    protected @Nullable Schema _createSchemaForEnum(Class<Enum<?>> clase) {
        var esquema = super._createSchemaForEnum(clase);
        if (esquema != null && Opcion.class.isAssignableFrom(clase)) {
            esquema.setEnum(
                    Arrays.stream(clase.getEnumConstants())
                            .map(opcion -> ((Opcion) opcion).codigo())
                            .toList());
        }
        return esquema;
    }

    private static @Nullable Schema definido(Schema esquema, ModelConverterContext contexto) {
        var nombre = esquema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
        return contexto.getDefinedModels().get(nombre);
    }

    private static void completar(@Nullable Schema<?> esquema, Class<?> registro) {
        if (esquema == null || esquema.getProperties() == null) {
            return;
        }
        for (var componente : registro.getRecordComponents()) {
            var nombre = NOMBRES.translate(componente.getName());
            var miembro = esquema.getProperties().get(nombre);
            var porDefecto = componente.getAnnotation(PorDefecto.class);
            if (miembro != null && porDefecto != null) {
                miembro.setDefault(valor(porDefecto));
            } else if (miembro != null && puedeFaltar(componente)) {
                esquema.getProperties().put(nombre, conNulo(miembro));
            } else if (miembro != null) {
                esquema.addRequiredItem(nombre);
            }
        }
    }

    private static @Nullable Object valor(PorDefecto porDefecto) {
        return JSON.readValue(porDefecto.value(), Object.class);
    }

    /** NOT_REQUIRED marks what a request may leave out, or send null, although we give it a value. */
    private static boolean puedeFaltar(RecordComponent componente) {
        var dicho =
                componente
                        .getAccessor()
                        .getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return componente.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || (dicho != null && dicho.requiredMode() == RequiredMode.NOT_REQUIRED);
    }

    private static Schema conNulo(Schema miembro) {
        if (miembro.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(miembro, new JsonSchema().typesItem("null")));
        }
        if (miembro.getAnyOf() != null) {
            return miembro; // done when the same type was met before
        }
        miembro.addType("null");
        if (miembro.getEnum() != null && !miembro.getEnum().contains(null)) {
            var codigos = new ArrayList<@Nullable Object>(miembro.getEnum());
            codigos.add(null);
            miembro.setEnum(codigos);
        }
        return miembro;
    }
}
