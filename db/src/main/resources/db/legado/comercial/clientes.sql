-- telefono_normalizado is what pe.jcc.compartido.Telefono reads in a mobile of Peru; the rest gets one when the
-- cliente is next changed.
INSERT INTO comercial.clientes AS c
    (id_cliente, version, tipo_documento, numero_documento, nombres_completos_razon_social,
     fecha_nacimiento_constitucion, direccion, distrito, provincia, departamento, telefono_principal,
     telefono_normalizado, telefono_secundario, email_principal, email_secundario, estado_civil,
     profesion_ocupacion, fecha_registro, ultima_modificacion)
SELECT l.id_cliente, coalesce(p.version, 0), l.tipo_documento, l.numero_documento, l.nombres_completos_razon_social,
       l.fecha_nacimiento_constitucion, l.direccion, l.distrito, l.provincia, l.departamento, l.telefono_principal,
       CASE WHEN l.telefono_principal ~ '^[-0-9 +().]*$'
            THEN '+51' || substring(regexp_replace(l.telefono_principal, '[-(). ]', '', 'g')
                                    FROM '^(?:\+?51|0051|0)?(9\d{8})$') END,
       l.telefono_secundario, l.email_principal, l.email_secundario, l.estado_civil, l.profesion_ocupacion,
       l.fecha_registro, l.ultima_modificacion
FROM legado_comercial.gestion_inmobiliaria_cliente l
LEFT JOIN comercial.clientes p USING (id_cliente)
ON CONFLICT (id_cliente) DO UPDATE
SET (version, tipo_documento, numero_documento, nombres_completos_razon_social, fecha_nacimiento_constitucion,
     direccion, distrito, provincia, departamento, telefono_principal, telefono_normalizado, telefono_secundario,
     email_principal, email_secundario, estado_civil, profesion_ocupacion, fecha_registro, ultima_modificacion) =
    (c.version + 1, EXCLUDED.tipo_documento, EXCLUDED.numero_documento, EXCLUDED.nombres_completos_razon_social,
     EXCLUDED.fecha_nacimiento_constitucion, EXCLUDED.direccion, EXCLUDED.distrito, EXCLUDED.provincia,
     EXCLUDED.departamento, EXCLUDED.telefono_principal, EXCLUDED.telefono_normalizado,
     EXCLUDED.telefono_secundario, EXCLUDED.email_principal, EXCLUDED.email_secundario, EXCLUDED.estado_civil,
     EXCLUDED.profesion_ocupacion, EXCLUDED.fecha_registro, EXCLUDED.ultima_modificacion)
WHERE c.* IS DISTINCT FROM EXCLUDED.*;

SELECT setval('comercial.clientes_seq', mayor.numero)
FROM (SELECT max(substring(id_cliente FROM '^CLI(\d+)$')::bigint) AS numero FROM comercial.clientes) mayor
WHERE mayor.numero >= (SELECT last_value FROM comercial.clientes_seq);
