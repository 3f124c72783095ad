package pe.jcc.compartido.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** How the characters of a file are written: what its first bytes say, or else what all of them can be. */
final class Codificacion {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int LARGO_DE_MARCA = 3;

    private Codificacion() {}

    /** The text of a file, a byte order mark with it. What is no character reads as NUL, which no row may hold. */
    static BufferedReader abrir(Path archivo) throws IOException {
        var decodificador =
                de(archivo)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith("\0");
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(archivo), decodificador));
    }

    static Charset de(Path archivo) throws IOException {
        var marca = marca(archivo);
        if (marca.startsWith("efbbbf")) {
            return UTF_8;
        }
        if (marca.startsWith("fffe")) {
            return UTF_16LE;
        }
        if (marca.startsWith("feff")) {
            return UTF_16BE;
        }
        return esUtf8(archivo) ? UTF_8 : WINDOWS;
    }

    private static String marca(Path archivo) throws IOException {
        try (var bytes = Files.newInputStream(archivo)) {
            return HexFormat.of().formatHex(bytes.readNBytes(LARGO_DE_MARCA));
        }
    }

    private static boolean esUtf8(Path archivo) throws IOException {
        // This decoder, unlike that of a reader made from a charset, reports what it cannot read.
        try (var texto = new InputStreamReader(Files.newInputStream(archivo), UTF_8.newDecoder())) {
            texto.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException otra) {
            return false;
        }
    }
}
