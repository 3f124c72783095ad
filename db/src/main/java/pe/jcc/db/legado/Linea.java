package pe.jcc.db.legado;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row as COPY writes it. It is only read where a person has to see it: its bytes may be no text at all. */
public final class Linea {

    private final byte[] bytes;

    public Linea(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The key, which stands first. */
    public String llave() {
        int fin = 0;
        while (bytes[fin] != '\t' && bytes[fin] != '\n') {
            fin++;
        }
        return new String(llano(0, fin), StandardCharsets.UTF_8);
    }

    /** By column. What is no UTF-8 is shown as far as it can be, and in hexadecimal beside. */
    Map<String, @Nullable String> fila(List<String> columnas) {
        var fila = new LinkedHashMap<String, @Nullable String>();
        var valores = valores();
        for (int i = 0; i < columnas.size(); i++) {
            byte[] valor = valores.get(i);
            fila.put(columnas.get(i), valor == null ? null : texto(valor));
            if (valor != null && !esUtf8(valor)) {
                fila.put(columnas.get(i) + " (hex)", HexFormat.of().formatHex(valor));
            }
        }
        return fila;
    }

    /** The same row with other values in these columns. */
    Linea con(List<String> columnas, String[] cambiadas, @Nullable String[] nuevos) {
        var valores = valores();
        for (int i = 0; i < cambiadas.length; i++) {
            valores.set(
                    columnas.indexOf(cambiadas[i]),
                    nuevos[i] == null ? null : nuevos[i].getBytes(StandardCharsets.UTF_8));
        }
        var cambiada = new ByteArrayOutputStream();
        for (int i = 0; i < valores.size(); i++) {
            byte[] valor = valores.get(i);
            cambiada.writeBytes(valor == null ? new byte[] {'\\', 'N'} : escapado(valor));
            cambiada.write(i + 1 < valores.size() ? '\t' : '\n');
        }
        return new Linea(cambiada.toByteArray());
    }

    private static byte[] escapado(byte[] valor) {
        var escapado = new ByteArrayOutputStream(valor.length);
        for (byte letra : valor) {
            switch (letra) {
                case '\\' -> escapado.writeBytes(new byte[] {'\\', '\\'});
                case '\t' -> escapado.writeBytes(new byte[] {'\\', 't'});
                case '\n' -> escapado.writeBytes(new byte[] {'\\', 'n'});
                case '\r' -> escapado.writeBytes(new byte[] {'\\', 'r'});
                default -> escapado.write(letra);
            }
        }
        return escapado.toByteArray();
    }

    private List<byte @Nullable []> valores() {
        var valores = new ArrayList<byte @Nullable []>();
        int desde = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\t' || bytes[i] == '\n') {
                boolean nulo = i - desde == 2 && bytes[desde] == '\\' && bytes[desde + 1] == 'N';
                valores.add(nulo ? null : llano(desde, i));
                desde = i + 1;
            }
        }
        return valores;
    }

    private byte[] llano(int desde, int fin) {
        var llano = new ByteArrayOutputStream(fin - desde);
        for (int i = desde; i < fin; i++) {
            if (bytes[i] == '\\' && i + 1 < fin) {
                i++;
                llano.write(escapado((char) bytes[i]));
            } else {
                llano.write(bytes[i]);
            }
        }
        return llano.toByteArray();
    }

    private static int escapado(char letra) {
        return switch (letra) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> letra;
        };
    }

    private static String texto(byte[] valor) {
        return new String(valor, StandardCharsets.UTF_8).replace("\0", "");
    }

    private static boolean esUtf8(byte[] valor) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(valor));
            return true;
        } catch (CharacterCodingException no) {
            return false;
        }
    }
}
