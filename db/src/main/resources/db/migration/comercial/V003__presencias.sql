CREATE SEQUENCE comercial.presencias_seq;

CREATE TABLE comercial.presencias (
    id_presencia            text         PRIMARY KEY,
    version                 bigint       NOT NULL,
    id_presencia_crm        varchar(100),
    cliente                 text         NOT NULL,
    fecha_hora_presencia    timestamptz  NOT NULL,
    proyecto_interes        varchar(255) NOT NULL,
    asesor_captacion_opc    text,
    asesor_call_agenda      text,
    asesor_liner            text,
    asesor_closer           text,
    asesor_sin_resolver     varchar(255),
    medio_captacion         varchar(50)  NOT NULL,
    modalidad               varchar(20)  NOT NULL,
    status_presencia        varchar(30)  NOT NULL,
    resultado_interaccion   varchar(50),
    tipo_tour               varchar(10)  NOT NULL,
    observaciones           text,
    fecha_registro_sistema  timestamptz  NOT NULL,
    ultima_modificacion     timestamptz  NOT NULL,
    -- Posting the same key again, any number of times or all at once, makes one presencia.
    CONSTRAINT presencias_id_crm_unico UNIQUE (id_presencia_crm),
    CONSTRAINT presencias_cliente FOREIGN KEY (cliente) REFERENCES comercial.clientes,
    CONSTRAINT presencias_asesor_captacion_opc FOREIGN KEY (asesor_captacion_opc) REFERENCES compartido.asesores,
    CONSTRAINT presencias_asesor_call_agenda FOREIGN KEY (asesor_call_agenda) REFERENCES compartido.asesores,
    CONSTRAINT presencias_asesor_liner FOREIGN KEY (asesor_liner) REFERENCES compartido.asesores,
    CONSTRAINT presencias_asesor_closer FOREIGN KEY (asesor_closer) REFERENCES compartido.asesores,
    CONSTRAINT presencias_medio_valido CHECK (medio_captacion IN
        ('', 'campo_opc', 'redes_facebook', 'redes_instagram', 'redes_tiktok', 'referido', 'web', 'otro')),
    CONSTRAINT presencias_modalidad_valida CHECK (modalidad IN ('presencial', 'virtual')),
    CONSTRAINT presencias_status_valido CHECK (status_presencia IN
        ('agendada', 'realizada', 'reprogramada', 'cancelada_cliente', 'no_asistio', 'caida_proceso')),
    CONSTRAINT presencias_resultado_valido CHECK (resultado_interaccion IN
        ('', 'interesado_seguimiento', 'interesado_separacion', 'interesado_venta_directa',
         'no_interesado_objecion', 'no_interesado_precio', 'no_interesado_otro')),
    CONSTRAINT presencias_tipo_tour_valido CHECK (tipo_tour IN ('tour', 'no_tour'))
);

CREATE INDEX presencias_por_fecha ON comercial.presencias (fecha_hora_presencia DESC, length(id_presencia) DESC, id_presencia DESC);
CREATE INDEX presencias_de_cliente ON comercial.presencias (cliente);
CREATE INDEX presencias_captacion_opc ON comercial.presencias (asesor_captacion_opc) WHERE asesor_captacion_opc IS NOT NULL;
CREATE INDEX presencias_call_agenda ON comercial.presencias (asesor_call_agenda) WHERE asesor_call_agenda IS NOT NULL;
CREATE INDEX presencias_liner ON comercial.presencias (asesor_liner) WHERE asesor_liner IS NOT NULL;
CREATE INDEX presencias_closer ON comercial.presencias (asesor_closer) WHERE asesor_closer IS NOT NULL;
