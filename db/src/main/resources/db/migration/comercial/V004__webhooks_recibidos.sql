CREATE SEQUENCE comercial.webhooks_recibidos_seq;

-- Every request with a valid token, as it came, stored before it is processed; its outcome is written beside it.
CREATE TABLE comercial.webhooks_recibidos (
    id                  bigint      PRIMARY KEY DEFAULT nextval('comercial.webhooks_recibidos_seq'),
    recibido_en         timestamptz NOT NULL,
    llamante            text        NOT NULL,
    direccion_origen    text        NOT NULL,
    ruta                text        NOT NULL,
    cabeceras           jsonb       NOT NULL,
    tipo_de_cuerpo      text,
    cuerpo              bytea       NOT NULL,
    estado              varchar(12) NOT NULL DEFAULT 'pendiente',
    intentos            integer     NOT NULL DEFAULT 0,
    id_presencia_crm    text,
    id_presencia        text,
    asesor_sin_resolver text,
    codigo_http         smallint,
    respuesta           text,
    procesado_en        timestamptz,
    CONSTRAINT recibidos_estado_valido CHECK (estado IN ('pendiente', 'procesado', 'rechazado', 'fallido')),
    CONSTRAINT recibidos_con_resultado CHECK
        ((estado = 'pendiente') = (codigo_http IS NULL)
         AND (estado = 'pendiente') = (respuesta IS NULL)
         AND (estado = 'pendiente') = (procesado_en IS NULL))
);

CREATE INDEX recibidos_pendientes ON comercial.webhooks_recibidos (intentos, id) WHERE estado = 'pendiente';
CREATE INDEX recibidos_con_error ON comercial.webhooks_recibidos (id DESC) WHERE estado IN ('rechazado', 'fallido');
CREATE INDEX recibidos_sin_resolver ON comercial.webhooks_recibidos (id DESC) WHERE asesor_sin_resolver IS NOT NULL;
CREATE INDEX recibidos_por_llave ON comercial.webhooks_recibidos (id_presencia_crm) WHERE id_presencia_crm IS NOT NULL;
