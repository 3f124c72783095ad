-- banco_preferido is not taken over: it is what banco was called before, and nothing reads it.
INSERT INTO compartido.asesores AS a
    (id_asesor, version, nombre_asesor, dni, fecha_nacimiento, estado_civil, numero_hijos, direccion, distrito,
     telefono_personal, email_personal, banco, numero_cuenta_bancaria, cci_cuenta_bancaria, cuenta_bancaria_otros,
     id_referidor, fecha_ingreso, fecha_cambio_socio, observaciones_asesor, fecha_registro_sistema,
     ultima_modificacion_sistema)
SELECT l.id_asesor, coalesce(p.version, 0), l.nombre_asesor, l.dni, l.fecha_nacimiento, l.estado_civil,
       coalesce(l.numero_hijos, 0), l.direccion, l.distrito, l.telefono_personal, l.email_personal, l.banco,
       l.numero_cuenta_bancaria, l.cci_cuenta_bancaria, l.cuenta_bancaria_otros,
       nullif(l.id_referidor_id, l.id_asesor), l.fecha_ingreso, l.fecha_cambio_socio, l.observaciones_asesor,
       l.fecha_registro_sistema, l.ultima_modificacion_sistema
FROM legado_comercial.gestion_inmobiliaria_asesor l
LEFT JOIN compartido.asesores p USING (id_asesor)
ON CONFLICT (id_asesor) DO UPDATE
SET (version, nombre_asesor, dni, fecha_nacimiento, estado_civil, numero_hijos, direccion, distrito,
     telefono_personal, email_personal, banco, numero_cuenta_bancaria, cci_cuenta_bancaria, cuenta_bancaria_otros,
     id_referidor, fecha_ingreso, fecha_cambio_socio, observaciones_asesor, fecha_registro_sistema,
     ultima_modificacion_sistema) =
    (a.version + 1, EXCLUDED.nombre_asesor, EXCLUDED.dni, EXCLUDED.fecha_nacimiento, EXCLUDED.estado_civil,
     EXCLUDED.numero_hijos, EXCLUDED.direccion, EXCLUDED.distrito, EXCLUDED.telefono_personal,
     EXCLUDED.email_personal, EXCLUDED.banco, EXCLUDED.numero_cuenta_bancaria, EXCLUDED.cci_cuenta_bancaria,
     EXCLUDED.cuenta_bancaria_otros, EXCLUDED.id_referidor, EXCLUDED.fecha_ingreso, EXCLUDED.fecha_cambio_socio,
     EXCLUDED.observaciones_asesor, EXCLUDED.fecha_registro_sistema, EXCLUDED.ultima_modificacion_sistema)
WHERE a.* IS DISTINCT FROM EXCLUDED.*;

SELECT setval('compartido.asesores_seq', mayor.numero)
FROM (SELECT max(substring(id_asesor FROM '^A(\d+)$')::bigint) AS numero FROM compartido.asesores) mayor
WHERE mayor.numero >= (SELECT last_value FROM compartido.asesores_seq);
