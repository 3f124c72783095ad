CREATE SEQUENCE comercial.gestiones_de_cobranza_seq START WITH 100001;

-- That somebody spoke with a cliente about a cuota.
CREATE TABLE comercial.gestiones_de_cobranza (
    id                  bigint       PRIMARY KEY,
    version             bigint       NOT NULL,
    cuota               bigint       NOT NULL,
    responsable         bigint,                -- a user; their name stays although they go
    responsable_nombre  varchar(310) NOT NULL,
    fecha_gestion       timestamptz  NOT NULL,
    tipo_contacto       varchar(20)  NOT NULL,
    resultado           text         NOT NULL,
    proximo_seguimiento date,
    CONSTRAINT gestiones_de_cobranza_cuota FOREIGN KEY (cuota) REFERENCES comercial.cuotas,
    CONSTRAINT gestiones_de_cobranza_tipo_valido CHECK (tipo_contacto IN ('LLAMADA', 'WHATSAPP', 'EMAIL', 'CARTA'))
);

CREATE INDEX gestiones_de_cuota ON comercial.gestiones_de_cobranza (cuota, fecha_gestion DESC);
CREATE INDEX gestiones_por_fecha ON comercial.gestiones_de_cobranza (fecha_gestion DESC, id DESC);

CREATE TRIGGER gestiones_de_cobranza_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.gestiones_de_cobranza
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id', 'version,fecha_gestion');
