-- A place that passes from one lote to another is free before the other takes it.
UPDATE comercial.lotes v SET en_conflicto = true
FROM legado_comercial.gestion_inmobiliaria_lote l
WHERE v.id_lote = l.id_lote AND NOT v.en_conflicto
  AND ((v.etapa, v.manzana, v.numero_lote) IS DISTINCT FROM (l.etapa, l.manzana, l.numero_lote)
       OR NOT EXISTS (
           SELECT FROM compartido.proyectos p
           WHERE p.id = v.proyecto_id
             AND compartido.llano(p.nombre) = coalesce(nullif(compartido.llano(l.ubicacion_proyecto), ''), 'sin proyecto')));

SELECT pg_temp.soltar('comercial.lotes', (SELECT count(*) FROM legado_comercial.gestion_inmobiliaria_lote));

-- Of several lotes in one place the oldest has it; the others are in conflict until limpiar-duplicados, or a person,
-- says which is right. Places of the platform's own lotes are taken too. What the old system itself wrote of a lote
-- with a venta is not what a person said of it: comercial.estado_por_venta says that.
WITH lugares AS (
    SELECT l.id_lote, p.id AS proyecto_id,
           comercial.lugar_de_lote(p.id, l.etapa, l.manzana, l.numero_lote) AS lugar
    FROM legado_comercial.gestion_inmobiliaria_lote l
    CROSS JOIN LATERAL (
        SELECT p.id FROM compartido.proyectos p
        WHERE compartido.llano(p.nombre) = coalesce(nullif(compartido.llano(l.ubicacion_proyecto), ''), 'sin proyecto')
        ORDER BY p.nombre <> btrim(l.ubicacion_proyecto), p.id LIMIT 1) p
),
ubicados AS (
    SELECT u.id_lote, u.proyecto_id,
           u.lugar IS NOT NULL
           AND (row_number() OVER (PARTITION BY u.lugar ORDER BY length(u.id_lote), u.id_lote) > 1
                OR EXISTS (SELECT FROM comercial.lotes v
                           WHERE v.lugar = u.lugar AND NOT v.en_conflicto
                             AND v.id_lote NOT IN (SELECT id_lote FROM lugares))) AS ocupado
    FROM lugares u
)
INSERT INTO comercial.lotes AS v
    (id_lote, version, proyecto_id, etapa, manzana, numero_lote, area_m2, precio_lista_soles, precio_credito_12_meses_soles,
     precio_credito_24_meses_soles, precio_credito_36_meses_soles, precio_lista_dolares,
     precio_credito_12_meses_dolares, precio_credito_24_meses_dolares, precio_credito_36_meses_dolares,
     estado_lote, colindancias, partida_registral, observaciones_lote, fecha_creacion, ultima_modificacion,
     en_conflicto)
SELECT l.id_lote, coalesce(p.version, 0), u.proyecto_id, l.etapa, l.manzana, l.numero_lote, l.area_m2,
       l.precio_lista_soles, l.precio_credito_12_meses_soles, l.precio_credito_24_meses_soles,
       l.precio_credito_36_meses_soles, l.precio_lista_dolares, l.precio_credito_12_meses_dolares,
       l.precio_credito_24_meses_dolares, l.precio_credito_36_meses_dolares,
       CASE WHEN EXISTS (SELECT FROM legado_comercial.gestion_inmobiliaria_venta x
                         WHERE x.lote_id = l.id_lote AND x.status_venta IN ('procesable', 'completada'))
            THEN 'Disponible' ELSE l.estado_lote END,
       l.colindancias, l.partida_registral, l.observaciones_lote, l.fecha_creacion, l.ultima_modificacion, u.ocupado
FROM legado_comercial.gestion_inmobiliaria_lote l
JOIN ubicados u USING (id_lote)
LEFT JOIN comercial.lotes p USING (id_lote)
ORDER BY u.ocupado DESC, length(l.id_lote), l.id_lote
ON CONFLICT (id_lote) DO UPDATE
SET (version, proyecto_id, etapa, manzana, numero_lote, area_m2, precio_lista_soles, precio_credito_12_meses_soles,
     precio_credito_24_meses_soles, precio_credito_36_meses_soles, precio_lista_dolares,
     precio_credito_12_meses_dolares, precio_credito_24_meses_dolares, precio_credito_36_meses_dolares,
     estado_lote, colindancias, partida_registral, observaciones_lote, fecha_creacion, ultima_modificacion,
     en_conflicto) =
    (v.version + 1, EXCLUDED.proyecto_id, EXCLUDED.etapa, EXCLUDED.manzana, EXCLUDED.numero_lote, EXCLUDED.area_m2,
     EXCLUDED.precio_lista_soles, EXCLUDED.precio_credito_12_meses_soles,
     EXCLUDED.precio_credito_24_meses_soles, EXCLUDED.precio_credito_36_meses_soles,
     EXCLUDED.precio_lista_dolares, EXCLUDED.precio_credito_12_meses_dolares,
     EXCLUDED.precio_credito_24_meses_dolares, EXCLUDED.precio_credito_36_meses_dolares, EXCLUDED.estado_lote,
     EXCLUDED.colindancias, EXCLUDED.partida_registral, EXCLUDED.observaciones_lote, EXCLUDED.fecha_creacion,
     EXCLUDED.ultima_modificacion, EXCLUDED.en_conflicto)
WHERE (v.proyecto_id, v.etapa, v.manzana, v.numero_lote, v.area_m2, v.precio_lista_soles,
       v.precio_credito_12_meses_soles, v.precio_credito_24_meses_soles, v.precio_credito_36_meses_soles,
       v.precio_lista_dolares, v.precio_credito_12_meses_dolares, v.precio_credito_24_meses_dolares,
       v.precio_credito_36_meses_dolares, v.estado_lote, v.colindancias, v.partida_registral,
       v.observaciones_lote, v.fecha_creacion, v.ultima_modificacion, v.en_conflicto)
    IS DISTINCT FROM
      (EXCLUDED.proyecto_id, EXCLUDED.etapa, EXCLUDED.manzana, EXCLUDED.numero_lote, EXCLUDED.area_m2,
       EXCLUDED.precio_lista_soles, EXCLUDED.precio_credito_12_meses_soles,
       EXCLUDED.precio_credito_24_meses_soles, EXCLUDED.precio_credito_36_meses_soles,
       EXCLUDED.precio_lista_dolares, EXCLUDED.precio_credito_12_meses_dolares,
       EXCLUDED.precio_credito_24_meses_dolares, EXCLUDED.precio_credito_36_meses_dolares, EXCLUDED.estado_lote,
       EXCLUDED.colindancias, EXCLUDED.partida_registral, EXCLUDED.observaciones_lote, EXCLUDED.fecha_creacion,
       EXCLUDED.ultima_modificacion, EXCLUDED.en_conflicto);

SELECT pg_temp.recoger('comercial.lotes', false);

SELECT setval('comercial.lotes_seq', mayor.numero)
FROM (SELECT max(substring(id_lote FROM '^L(\d+)$')::bigint) AS numero FROM comercial.lotes) mayor
WHERE mayor.numero >= (SELECT last_value FROM comercial.lotes_seq);
