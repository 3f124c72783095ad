CREATE SEQUENCE comercial.actividades_seq;

-- What an asesor did on a day, as people tell it; how many presencias they brought about is counted, not kept.
CREATE TABLE comercial.actividades (
    id_actividad         text    PRIMARY KEY,
    version              bigint  NOT NULL,
    fecha_actividad      date    NOT NULL,
    asesor               text    NOT NULL,
    datos_captados_opc   integer NOT NULL,
    llamadas_realizadas  integer NOT NULL,
    notas_actividad      text,
    de_oficio            boolean NOT NULL DEFAULT false, -- made because of a presencia, and no person has touched it
    CONSTRAINT actividades_asesor FOREIGN KEY (asesor) REFERENCES compartido.asesores ON DELETE CASCADE
);

-- People may tell of a day twice; the platform adds one at most, however many presencias come at once.
CREATE UNIQUE INDEX actividades_de_oficio_unica ON comercial.actividades (asesor, fecha_actividad) WHERE de_oficio;
CREATE INDEX actividades_de_asesor ON comercial.actividades (asesor, fecha_actividad);
CREATE INDEX actividades_por_fecha ON comercial.actividades (fecha_actividad DESC);

CREATE TRIGGER actividades_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.actividades
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_actividad', 'version,de_oficio');
