-- What the platform made by itself gives way to what the old system has of that day, or calls by that code.
DELETE FROM comercial.actividades v
USING legado_comercial.gestion_inmobiliaria_actividaddiaria l
WHERE v.de_oficio
  AND (l.id_actividad = v.id_actividad OR (l.asesor_id, l.fecha_actividad) = (v.asesor, v.fecha_actividad));

-- presencias_generadas is not taken over: it is counted.
INSERT INTO comercial.actividades AS v
    (id_actividad, version, fecha_actividad, asesor, datos_captados_opc, llamadas_realizadas, notas_actividad)
SELECT l.id_actividad, coalesce(p.version, 0), l.fecha_actividad, l.asesor_id, l.datos_captados_opc,
       l.llamadas_realizadas, l.notas_actividad
FROM legado_comercial.gestion_inmobiliaria_actividaddiaria l
LEFT JOIN comercial.actividades p USING (id_actividad)
ON CONFLICT (id_actividad) DO UPDATE
SET (version, fecha_actividad, asesor, datos_captados_opc, llamadas_realizadas, notas_actividad, de_oficio) =
    (v.version + 1, EXCLUDED.fecha_actividad, EXCLUDED.asesor, EXCLUDED.datos_captados_opc,
     EXCLUDED.llamadas_realizadas, EXCLUDED.notas_actividad, false)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;

SELECT setval('comercial.actividades_seq', mayor.numero)
FROM (SELECT max(substring(id_actividad FROM '^ACT(\d+)$')::bigint) AS numero FROM comercial.actividades) mayor
WHERE mayor.numero >= (SELECT last_value FROM comercial.actividades_seq);

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
