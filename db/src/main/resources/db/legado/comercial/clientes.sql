-- Whom the old system deleted has no document any more, and is not the one that stays of a merge.
UPDATE comercial.clientes c
SET en_conflicto = true, fusionado_en = nullif(c.fusionado_en, b.llave), version = c.version + 1
FROM legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_cliente'
  AND (b.llave = c.fusionado_en OR b.llave = c.id_cliente AND NOT c.en_conflicto);

DELETE FROM comercial.fusiones_de_clientes f
USING legado_comercial.borradas b
WHERE b.tabla = 'gestion_inmobiliaria_cliente' AND b.llave IN (f.queda, f.otro);

-- What a merge filled stays while the old system does not say it.
CREATE TEMP TABLE clientes_leidos ON COMMIT DROP AS
WITH llenados AS (
    SELECT f.queda, jsonb_object_agg(c.campo, c.despues) AS valores
    FROM comercial.fusiones_de_clientes f
    JOIN comercial.campos_de_fusiones c ON c.fusion_id = f.id
    JOIN legado_comercial.gestion_inmobiliaria_cliente l ON l.id_cliente = f.queda
    WHERE CASE WHEN c.campo IN ('tipo_documento', 'numero_documento')
               THEN coalesce(l.numero_documento, '') = '' OR upper(left(l.numero_documento, 5)) = 'TEMP-'
               ELSE coalesce(to_jsonb(l) ->> c.campo, '') = '' END
    GROUP BY f.queda
)
SELECT l.* FROM legado_comercial.gestion_inmobiliaria_cliente l
WHERE l.id_cliente NOT IN (SELECT queda FROM llenados)
UNION ALL
SELECT r.*
FROM legado_comercial.gestion_inmobiliaria_cliente l
JOIN llenados x ON x.queda = l.id_cliente
CROSS JOIN LATERAL jsonb_populate_record(l, x.valores) r;

-- A document that passes from one cliente to another is free before the other takes it.
UPDATE comercial.clientes c SET en_conflicto = true
FROM clientes_leidos l
WHERE c.id_cliente = l.id_cliente AND c.numero_documento IS DISTINCT FROM l.numero_documento AND NOT c.en_conflicto;

SELECT pg_temp.soltar('comercial.clientes', (SELECT count(*) FROM clientes_leidos));

-- Of several clientes with one document the oldest has it.
WITH documentos AS (
    SELECT l.id_cliente, l.numero_documento, p.version, p.fusionado_en, p.en_conflicto,
           coalesce(l.numero_documento <> '' AND upper(left(l.numero_documento, 5)) <> 'TEMP-', false)
           AND p.fusionado_en IS NULL AS identifica
    FROM clientes_leidos l
    LEFT JOIN comercial.clientes p USING (id_cliente)
),
-- Documents of the platform's own clientes are taken too.
ocupados AS (
    SELECT d.id_cliente, d.version, d.fusionado_en,
           CASE WHEN d.fusionado_en IS NOT NULL THEN d.en_conflicto
                ELSE d.identifica
                     AND (row_number() OVER (PARTITION BY d.identifica, d.numero_documento
                                             ORDER BY length(d.id_cliente), d.id_cliente) > 1
                          OR EXISTS (SELECT FROM comercial.clientes p
                                     WHERE p.numero_documento = d.numero_documento AND NOT p.en_conflicto
                                       AND p.fusionado_en IS NULL
                                       AND p.id_cliente NOT IN (SELECT id_cliente FROM documentos))) END AS ocupado
    FROM documentos d
)
INSERT INTO comercial.clientes AS c
    (id_cliente, version, tipo_documento, numero_documento, nombres_completos_razon_social,
     fecha_nacimiento_constitucion, direccion, distrito, provincia, departamento, telefono_principal,
     telefono_normalizado, telefono_secundario, email_principal, email_secundario, estado_civil,
     profesion_ocupacion, fecha_registro, ultima_modificacion, fusionado_en, en_conflicto)
SELECT l.id_cliente, coalesce(o.version, 0), l.tipo_documento, l.numero_documento, l.nombres_completos_razon_social,
       l.fecha_nacimiento_constitucion, l.direccion, l.distrito, l.provincia, l.departamento, l.telefono_principal,
       coalesce(legado_crm.movil_de_peru(l.telefono_principal), t.leido),
       l.telefono_secundario, l.email_principal, l.email_secundario, l.estado_civil, l.profesion_ocupacion,
       l.fecha_registro, l.ultima_modificacion, o.fusionado_en, o.ocupado
FROM clientes_leidos l
JOIN ocupados o USING (id_cliente)
LEFT JOIN legado_comercial.telefonos t ON t.escrito = l.telefono_principal
ORDER BY o.ocupado DESC, length(l.id_cliente), l.id_cliente
ON CONFLICT (id_cliente) DO UPDATE
SET (version, tipo_documento, numero_documento, nombres_completos_razon_social, fecha_nacimiento_constitucion,
     direccion, distrito, provincia, departamento, telefono_principal, telefono_normalizado, telefono_secundario,
     email_principal, email_secundario, estado_civil, profesion_ocupacion, fecha_registro, ultima_modificacion,
     en_conflicto) =
    (c.version + 1, EXCLUDED.tipo_documento, EXCLUDED.numero_documento, EXCLUDED.nombres_completos_razon_social,
     EXCLUDED.fecha_nacimiento_constitucion, EXCLUDED.direccion, EXCLUDED.distrito, EXCLUDED.provincia,
     EXCLUDED.departamento, EXCLUDED.telefono_principal, EXCLUDED.telefono_normalizado,
     EXCLUDED.telefono_secundario, EXCLUDED.email_principal, EXCLUDED.email_secundario, EXCLUDED.estado_civil,
     EXCLUDED.profesion_ocupacion, EXCLUDED.fecha_registro, EXCLUDED.ultima_modificacion, EXCLUDED.en_conflicto)
WHERE (c.tipo_documento, c.numero_documento, c.nombres_completos_razon_social, c.fecha_nacimiento_constitucion,
       c.direccion, c.distrito, c.provincia, c.departamento, c.telefono_principal, c.telefono_normalizado,
       c.telefono_secundario, c.email_principal, c.email_secundario, c.estado_civil, c.profesion_ocupacion,
       c.fecha_registro, c.ultima_modificacion, c.en_conflicto)
    IS DISTINCT FROM
      (EXCLUDED.tipo_documento, EXCLUDED.numero_documento, EXCLUDED.nombres_completos_razon_social,
       EXCLUDED.fecha_nacimiento_constitucion, EXCLUDED.direccion, EXCLUDED.distrito, EXCLUDED.provincia,
       EXCLUDED.departamento, EXCLUDED.telefono_principal, EXCLUDED.telefono_normalizado,
       EXCLUDED.telefono_secundario, EXCLUDED.email_principal, EXCLUDED.email_secundario, EXCLUDED.estado_civil,
       EXCLUDED.profesion_ocupacion, EXCLUDED.fecha_registro, EXCLUDED.ultima_modificacion, EXCLUDED.en_conflicto);

SELECT pg_temp.recoger('comercial.clientes');

-- And the others are merged into it (2), unless a person has parted them before; what it does not say is as the first of
-- them says it. comercial/resto.sql says what is theirs, so that it can be taken back.
CREATE TEMP TABLE fusiones_nuevas ON COMMIT DROP AS
SELECT otro, queda
FROM (
    SELECT c.id_cliente AS otro,
           first_value(c.id_cliente) OVER (PARTITION BY c.numero_documento ORDER BY length(c.id_cliente), c.id_cliente) AS queda
    FROM comercial.clientes c
    JOIN clientes_leidos l USING (id_cliente)
    WHERE c.fusionado_en IS NULL AND c.numero_documento <> '' AND upper(left(c.numero_documento, 5)) <> 'TEMP-') iguales
WHERE otro <> queda
  AND NOT EXISTS (
      SELECT FROM comercial.auditoria a
      WHERE a.tabla = 'clientes' AND a.llave = otro AND a.puerta <> 'migracion'
        AND a.cambios -> 'fusionado_en' ->> 'antes' IS NOT NULL AND a.cambios -> 'fusionado_en' ->> 'despues' IS NULL);

WITH movidas AS (
    UPDATE comercial.presencias p SET cliente = n.queda, version = p.version + 1
    FROM fusiones_nuevas n WHERE p.cliente = n.otro
    RETURNING n.otro, p.id_presencia
),
vendidas AS (
    UPDATE comercial.ventas v SET cliente = n.queda, version = v.version + 1
    FROM fusiones_nuevas n WHERE v.cliente = n.otro
    RETURNING n.otro, v.id_venta
)
INSERT INTO comercial.fusiones_de_clientes (queda, otro, momento, presencias, ventas)
SELECT queda, otro, now(), ARRAY(SELECT id_presencia FROM movidas m WHERE m.otro = n.otro),
       ARRAY(SELECT id_venta FROM vendidas v WHERE v.otro = n.otro)
FROM fusiones_nuevas n
ORDER BY length(otro), otro;

CREATE TEMP TABLE campos_llenados ON COMMIT DROP AS
SELECT DISTINCT ON (n.queda, d.campo) f.id AS fusion_id, n.queda, d.campo, d.valor
FROM fusiones_nuevas n
JOIN comercial.fusiones_de_clientes f USING (queda, otro)
JOIN comercial.clientes q ON q.id_cliente = n.queda
JOIN comercial.clientes o ON o.id_cliente = n.otro
CROSS JOIN LATERAL jsonb_each_text(to_jsonb(o)) d (campo, valor)
WHERE d.campo IN ('fecha_nacimiento_constitucion', 'direccion', 'distrito', 'provincia', 'departamento', 'telefono_principal',
                  'telefono_secundario', 'email_principal', 'email_secundario', 'estado_civil', 'profesion_ocupacion')
  AND d.valor <> '' AND coalesce(to_jsonb(q) ->> d.campo, '') = ''
ORDER BY n.queda, d.campo, length(n.otro), n.otro;

INSERT INTO comercial.campos_de_fusiones (fusion_id, campo, despues) SELECT fusion_id, campo, valor FROM campos_llenados;

UPDATE comercial.clientes c SET fusionado_en = n.queda, en_conflicto = false, version = c.version + 1
FROM fusiones_nuevas n
WHERE c.id_cliente = n.otro;

UPDATE comercial.clientes c
SET fecha_nacimiento_constitucion = coalesce(r.fecha_nacimiento_constitucion, c.fecha_nacimiento_constitucion),
    direccion = coalesce(r.direccion, c.direccion), distrito = coalesce(r.distrito, c.distrito),
    provincia = coalesce(r.provincia, c.provincia), departamento = coalesce(r.departamento, c.departamento),
    telefono_principal = coalesce(r.telefono_principal, c.telefono_principal),
    telefono_normalizado = CASE WHEN r.telefono_principal IS NULL THEN c.telefono_normalizado
                                ELSE (SELECT o.telefono_normalizado FROM campos_llenados k
                                      JOIN comercial.fusiones_de_clientes f ON f.id = k.fusion_id
                                      JOIN comercial.clientes o ON o.id_cliente = f.otro
                                      WHERE k.queda = c.id_cliente AND k.campo = 'telefono_principal') END,
    telefono_secundario = coalesce(r.telefono_secundario, c.telefono_secundario),
    email_principal = coalesce(r.email_principal, c.email_principal),
    email_secundario = coalesce(r.email_secundario, c.email_secundario),
    estado_civil = coalesce(r.estado_civil, c.estado_civil),
    profesion_ocupacion = coalesce(r.profesion_ocupacion, c.profesion_ocupacion), version = c.version + 1
FROM (SELECT queda, jsonb_object_agg(campo, valor) AS valores FROM campos_llenados GROUP BY queda) x
CROSS JOIN LATERAL jsonb_populate_record(NULL::comercial.clientes, x.valores) r
WHERE c.id_cliente = x.queda;

SELECT setval('comercial.clientes_seq', mayor.numero)
FROM (SELECT max(substring(id_cliente FROM '^CLI(\d+)$')::bigint) AS numero FROM comercial.clientes) mayor
WHERE mayor.numero >= (SELECT last_value FROM comercial.clientes_seq);
