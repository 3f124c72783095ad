package pe.jcc.compartido.contrato;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** By which way a person came to us. */
public enum MedioCaptacion implements Opcion {
    SIN_DATO("", ""),
    CAMPO_OPC("campo_opc", "Campo OPC"),
    REDES_FACEBOOK("redes_facebook", "Redes Facebook"),
    REDES_INSTAGRAM("redes_instagram", "Redes Instagram"),
    REDES_TIKTOK("redes_tiktok", "Redes TikTok"),
    REFERIDO("referido", "Referido"),
    WEB("web", "Página Web"),
    OTRO("otro", "Otro");

    @EnumeratedValue private final String codigo;
    private final String titulo;

    MedioCaptacion(String codigo, String titulo) {
        this.codigo = codigo;
        this.titulo = titulo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    public String titulo() {
        return titulo;
    }
}
