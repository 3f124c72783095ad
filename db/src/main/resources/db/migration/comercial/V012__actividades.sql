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

-- Who had a part in a presencia realizada has an actividad of that day.
INSERT INTO comercial.actividades
    (id_actividad, version, fecha_actividad, asesor, datos_captados_opc, llamadas_realizadas, de_oficio)
SELECT 'ACT' || lpad(numero, greatest(5, length(numero)), '0'), 0, dia, asesor, 0, 0, true
FROM (
    SELECT dia, asesor, nextval('comercial.actividades_seq')::text AS numero
    FROM (
        SELECT DISTINCT (p.fecha_hora_presencia AT TIME ZONE 'America/Lima')::date AS dia, asesor
        FROM comercial.presencias p,
            unnest(ARRAY[p.asesor_captacion_opc, p.asesor_call_agenda, p.asesor_liner, p.asesor_closer]) AS asesor
        WHERE p.status_presencia = 'realizada' AND asesor IS NOT NULL) jornadas
    WHERE NOT EXISTS (
        SELECT FROM comercial.actividades a
        WHERE a.asesor = jornadas.asesor AND a.fecha_actividad = jornadas.dia)
    ORDER BY dia, asesor) faltan;

CREATE TRIGGER actividades_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.actividades
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_actividad', 'version,de_oficio');
