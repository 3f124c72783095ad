-- A document that passes from one cliente to another is free before the other takes it.
UPDATE comercial.clientes c SET en_conflicto = true
FROM legado_comercial.gestion_inmobiliaria_cliente l
WHERE c.id_cliente = l.id_cliente AND c.numero_documento IS DISTINCT FROM l.numero_documento AND NOT c.en_conflicto;

-- telefono_normalizado is what pe.jcc.compartido.Telefono reads in a mobile of Peru; the rest gets one when the
-- cliente is next changed. Of several clientes with one document the oldest has it; the others are in conflict until
-- a person merges them or says which is right.
WITH documentos AS (
    SELECT l.id_cliente, l.numero_documento, p.version, p.fusionado_en,
           l.numero_documento <> '' AND upper(left(l.numero_documento, 5)) <> 'TEMP-' AS identifica
    FROM legado_comercial.gestion_inmobiliaria_cliente l
    LEFT JOIN comercial.clientes p USING (id_cliente)
),
-- Documents of the platform's own clientes are taken too.
ocupados AS (
    SELECT d.id_cliente, d.version, d.fusionado_en,
           coalesce(d.identifica, false)
           AND (row_number() OVER (PARTITION BY d.identifica, d.numero_documento
                                   ORDER BY length(d.id_cliente), d.id_cliente) > 1
                OR EXISTS (SELECT FROM comercial.clientes p
                           WHERE p.numero_documento = d.numero_documento AND NOT p.en_conflicto
                             AND p.fusionado_en IS NULL
                             AND p.id_cliente NOT IN (SELECT id_cliente FROM documentos))) AS ocupado
    FROM documentos d
)
INSERT INTO comercial.clientes AS c
    (id_cliente, version, tipo_documento, numero_documento, nombres_completos_razon_social,
     fecha_nacimiento_constitucion, direccion, distrito, provincia, departamento, telefono_principal,
     telefono_normalizado, telefono_secundario, email_principal, email_secundario, estado_civil,
     profesion_ocupacion, fecha_registro, ultima_modificacion, fusionado_en, en_conflicto)
SELECT l.id_cliente, coalesce(o.version, 0), l.tipo_documento, l.numero_documento, l.nombres_completos_razon_social,
       l.fecha_nacimiento_constitucion, l.direccion, l.distrito, l.provincia, l.departamento, l.telefono_principal,
       CASE WHEN l.telefono_principal ~ '^[-0-9 +().]*$'
            THEN '+51' || substring(regexp_replace(l.telefono_principal, '[-(). ]', '', 'g')
                                    FROM '^(?:\+?51|0051|0)?(9\d{8})$') END,
       l.telefono_secundario, l.email_principal, l.email_secundario, l.estado_civil, l.profesion_ocupacion,
       l.fecha_registro, l.ultima_modificacion, o.fusionado_en, o.ocupado
FROM legado_comercial.gestion_inmobiliaria_cliente l
JOIN ocupados o USING (id_cliente)
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

SELECT setval('comercial.clientes_seq', mayor.numero)
FROM (SELECT max(substring(id_cliente FROM '^CLI(\d+)$')::bigint) AS numero FROM comercial.clientes) mayor
WHERE mayor.numero >= (SELECT last_value FROM comercial.clientes_seq);
