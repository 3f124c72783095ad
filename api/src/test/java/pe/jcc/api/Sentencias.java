package pe.jcc.api;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.aopalliance.intercept.MethodInterceptor;
import org.slf4j.MDC;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

/** Listens to the SQL that each request issues. */
public class Sentencias implements BeanPostProcessor {

    private static final Map<String, List<String>> POR_PEDIDO = new ConcurrentHashMap<>();

    /** What the request of that X-Request-Id issued. */
    public static List<String> de(String pedido) {
        return POR_PEDIDO.getOrDefault(pedido, List.of());
    }

    /** The pool stays what it is, for those who look; only its connections are listened to. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String nombre) {
        if (!(bean instanceof DataSource fuente)) {
            return bean;
        }
        var oida =
                ProxyDataSourceBuilder.create(fuente)
                        .afterQuery(
                                (_, consultas) ->
                                        consultas.forEach(consulta -> anotar(consulta.getQuery())))
                        .build();
        var fabrica = new ProxyFactory(fuente);
        fabrica.setProxyTargetClass(true);
        fabrica.addAdvice(
                (MethodInterceptor)
                        llamada ->
                                llamada.getMethod().getName().equals("getConnection")
                                        ? oida.getConnection()
                                        : llamada.proceed());
        return fabrica.getProxy();
    }

    private static void anotar(String consulta) {
        var pedido = MDC.get("pedido");
        if (pedido != null) {
            POR_PEDIDO.computeIfAbsent(pedido, _ -> new CopyOnWriteArrayList<>()).add(consulta);
        }
    }
}
