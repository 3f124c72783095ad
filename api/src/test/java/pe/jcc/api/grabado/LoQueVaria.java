package pe.jcc.api.grabado;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may differ between the recording and a replay of it: all of it is named here, and nothing else may. */
final class LoQueVaria {

    private static final Pattern CODIGO =
            Pattern.compile("\\b(A|ACT|CLI|L|PRS|V)\\d{4,}\\b|\\b(PG-)[0-9A-F]{12}\\b");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SERVIDOR =
            Pattern.compile("^http://127\\.0\\.0\\.1:80\\d\\d(?=/)");

    /** A record of the CRM, by its number. */
    private static final Pattern NUMERO = Pattern.compile("^/api/([a-z-]+/\\d+)/");

    /** The same in a body, a query or a sentence, with the words before it. */
    private static final List<Map.Entry<String, Pattern>> NUMEROS =
            List.of(
                    Map.entry(
                            "leads",
                            Pattern.compile(
                                    "(\"lead_id\": ?|\\blead=|Lead \".*\" \\(ID: |Lead )(\\d+)\\b")),
                    Map.entry(
                            "appointments",
                            Pattern.compile(
                                    "(\\bappointment=|[Cc]ita \\(ID: |agendada \\(ID: )(\\d+)\\b")));

    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /** A time of creation or change: the recording and the replay both lie within these minutes. */
    private static final Pattern AHORA =
            Pattern.compile("2026-11-23T21:(4[2-9]|5[0-9]):\\d\\d(\\.\\d{6})?-05:00");

    /** The old CRM told the times of appointment_details in UTC, the platform in Lima's time (improvements.md 36). */
    private static final Pattern EN_UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+\\+00:00");

    private static final Pattern DE_LIMA = Pattern.compile(".*-05:00");

    private static final long NUMEROS_ANTIGUOS = 100_000;

    private final String servidor;
    private final Set<String> conocidos;
    private final Map<String, String> dados;

    /** Codes that stand in the data are the same in both; those given later are not. */
    LoQueVaria(String servidor, String datos) {
        this(servidor, codigos(datos), new HashMap<>());
    }

    private LoQueVaria(String servidor, Set<String> conocidos, Map<String, String> dados) {
        this.servidor = servidor;
        this.conocidos = conocidos;
        this.dados = dados;
    }

    /** Knows the same, and learns apart. */
    LoQueVaria copia() {
        return new LoQueVaria(servidor, conocidos, new HashMap<>(dados));
    }

    boolean admite(String miembro, String grabado, String obtenido) {
        if (grabado.equals("<jwt>")) {
            return JWT.matcher(obtenido).matches();
        }
        if (miembro.equals("csrfToken")) {
            return !obtenido.isBlank();
        }
        if (AHORA.matcher(grabado).matches()) {
            return AHORA.matcher(obtenido).matches();
        }
        if (UUID.matcher(grabado).matches() && !conocidos.contains(grabado)) {
            return UUID.matcher(obtenido).matches();
        }
        if (EN_UTC.matcher(grabado).matches()) {
            return DE_LIMA.matcher(obtenido).matches()
                    && OffsetDateTime.parse(grabado).isEqual(OffsetDateTime.parse(obtenido));
        }
        return (CODIGO.matcher(grabado).matches() && !conocidos.contains(grabado))
                ? mismoCodigo(grabado, obtenido)
                : traducir(grabado).equals(obtenido);
    }

    /** A recorded text in the words of the replay: its server, and the codes it gave. */
    String traducir(String grabado) {
        var aqui = SERVIDOR.matcher(grabado).replaceFirst(Matcher.quoteReplacement(servidor));
        aqui =
                NUMERO.matcher(aqui)
                        .replaceFirst(
                                registro ->
                                        "/api/"
                                                + dados.getOrDefault(
                                                        registro.group(1), registro.group(1))
                                                + "/");
        for (var numero : NUMEROS) {
            aqui =
                    numero.getValue()
                            .matcher(aqui)
                            .replaceAll(
                                    n ->
                                            Matcher.quoteReplacement(
                                                    n.group(1)
                                                            + traducir(
                                                                    numero.getKey(), n.group(2))));
        }
        return CODIGO.matcher(aqui)
                .replaceAll(codigo -> dados.getOrDefault(codigo.group(), codigo.group()));
    }

    private String traducir(String recurso, String numero) {
        var registro = recurso + "/" + numero;
        return dados.getOrDefault(registro, registro).substring(recurso.length() + 1);
    }

    /** A code given later stands for one code of the replay, always the same, and no other stands for it. */
    private boolean mismoCodigo(String grabado, String obtenido) {
        if (!dados.containsKey(grabado)
                && prefijo(grabado).equals(prefijo(obtenido))
                && !conocidos.contains(obtenido)
                && !dados.containsValue(obtenido)) {
            dados.put(grabado, obtenido);
        }
        return obtenido.equals(dados.get(grabado));
    }

    /** The same of a number: the platform's own start above the old ones. */
    boolean mismoNumero(String recurso, long grabado, long obtenido) {
        var suyo = recurso + "/" + grabado;
        var otro = recurso + "/" + obtenido;
        if (obtenido > NUMEROS_ANTIGUOS && !dados.containsValue(otro)) {
            dados.putIfAbsent(suyo, otro);
        }
        return dados.getOrDefault(suyo, suyo).equals(otro);
    }

    private static String prefijo(String texto) {
        var codigo = CODIGO.matcher(texto);
        return codigo.matches() ? texto.replaceFirst("[-\\d].*", "") : "";
    }

    private static Set<String> codigos(String datos) {
        var codigos = new HashSet<String>();
        CODIGO.matcher(datos).results().forEach(codigo -> codigos.add(codigo.group()));
        UUID.matcher(datos).results().forEach(codigo -> codigos.add(codigo.group()));
        return codigos;
    }
}
