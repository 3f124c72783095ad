-- The close of the comisiones of a month. Who closed it is kept as they were then: users are the CRM's.
CREATE TABLE comercial.cierres_de_comisiones (
    id_cierre              uuid          PRIMARY KEY,
    mes                    smallint      NOT NULL,
    anio                   smallint      NOT NULL,
    status                 varchar(10)   NOT NULL,
    fecha_cierre           timestamptz,
    monto_total_comisiones numeric(14,2) NOT NULL,
    cerrado_por            bigint,
    cerrado_por_username   varchar(150),
    cerrado_por_nombre     varchar(310),
    CONSTRAINT cierres_de_comisiones_mes_unico UNIQUE (anio, mes),
    CONSTRAINT cierres_de_comisiones_mes_valido CHECK (mes BETWEEN 1 AND 12),
    CONSTRAINT cierres_de_comisiones_status_valido CHECK (status IN ('ABIERTO', 'CERRADO', 'PAGADO'))
);

ALTER TABLE comercial.comisiones
    ADD CONSTRAINT comisiones_cierre FOREIGN KEY (cierre) REFERENCES comercial.cierres_de_comisiones;

-- A frozen copy of each comisión, as it was when its month was closed. A comisión is closed once.
CREATE TABLE comercial.detalles_de_cierre (
    id_detalle                   uuid          PRIMARY KEY,
    cierre                       uuid          NOT NULL,
    comision                     bigint        NOT NULL,
    asesor_nombre                varchar(255)  NOT NULL,
    asesor_dni                   varchar(50)   NOT NULL, -- the asesor's id when they have no DNI
    venta_id                     text          NOT NULL,
    lote_str                     text          NOT NULL,
    fecha_venta                  date          NOT NULL,
    rol_en_venta                 varchar(20)   NOT NULL,
    monto_base_calculo           numeric(12,2) NOT NULL,
    porcentaje_comision_aplicado numeric(5,2)  NOT NULL,
    monto_comision_final         numeric(12,2) NOT NULL,
    CONSTRAINT detalles_de_cierre_cierre FOREIGN KEY (cierre) REFERENCES comercial.cierres_de_comisiones,
    CONSTRAINT detalles_de_cierre_comision FOREIGN KEY (comision) REFERENCES comercial.comisiones,
    CONSTRAINT detalles_de_cierre_comision_unica UNIQUE (comision)
);

CREATE INDEX detalles_de_cierre_de_cierre ON comercial.detalles_de_cierre (cierre);

CREATE TRIGGER cierres_de_comisiones_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.cierres_de_comisiones
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_cierre', 'fecha_cierre');
