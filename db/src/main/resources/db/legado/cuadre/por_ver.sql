-- What came over, and a person has to decide or complete: how many, and which are the first of them.
WITH nombres AS (
    SELECT compartido.llano(first_name || ' ' || last_name) AS llano, 'usuario ' || username AS quien, 'u' AS clase FROM crm.users
    UNION ALL SELECT compartido.llano(nombre), 'OPC ' || id, 'o' FROM crm.opc_personnel
    UNION ALL SELECT compartido.llano(nombre_asesor), 'asesor ' || id_asesor, 'a' FROM compartido.asesores
),
homonimos AS (
    SELECT llano, string_agg(quien, ', ' ORDER BY clase, length(quien), quien) AS quienes
    FROM nombres
    WHERE btrim(llano) <> '' AND llano IN (SELECT llano FROM nombres GROUP BY llano, clase HAVING count(*) > 1)
    GROUP BY llano
),
por_ver AS (
    SELECT 'crm.users' AS que, '4' AS razon, 'un nombre de usuario con dos nombres: ¿es una persona?' AS frase, c.username::text AS cual,
           c.username || ': CRM «' || btrim(c.first_name || ' ' || c.last_name) || '», App Comercial «' || btrim(a.first_name || ' ' || a.last_name) || '»' AS detalle
    FROM legado_crm.leads_user c
    JOIN legado_comercial.auth_user a USING (username)
    WHERE compartido.llano(c.first_name || ' ' || c.last_name) <> compartido.llano(a.first_name || ' ' || a.last_name)
      AND btrim(c.first_name || c.last_name) <> '' AND btrim(a.first_name || a.last_name) <> ''
    UNION ALL
    SELECT 'compartido.asesores', '4', 'homónimos: personas con un mismo nombre, que nadie une', llano, llano || ': ' || quienes FROM homonimos
    UNION ALL
    SELECT 'compartido.asesores', '4', 'sin persona del CRM que se le parezca', id_asesor, id_asesor || ': ' || nombre_asesor
    FROM compartido.asesores a
    WHERE NOT EXISTS (SELECT FROM crm.users u WHERE u.asesor_id = a.id_asesor)
      AND NOT EXISTS (SELECT FROM crm.opc_personnel o WHERE o.asesor_id = a.id_asesor)
    UNION ALL
    SELECT 'crm.leads', '46', 'en conflicto: otro lead tiene el celular', id::text,
           id || ': ' || celular || ', también del ' || coalesce((SELECT o.id::text FROM crm.leads o
               WHERE o.celular_normalizado = l.celular_normalizado AND NOT o.en_conflicto), '?')
    FROM crm.leads l WHERE en_conflicto
    UNION ALL
    SELECT 'crm.appointments', '', 'en conflicto: se cruza con otra cita', id::text,
           id || ': ' || to_char(fecha_hora AT TIME ZONE 'America/Lima', 'YYYY-MM-DD HH24:MI') || ', usuario ' || coalesce(asesor_presencial_id::text, '?')
    FROM crm.appointments WHERE en_conflicto
    UNION ALL
    SELECT 'comercial.lotes', '46', 'en conflicto: otro lote está en el mismo lugar', id_lote,
           id_lote || ': en el lugar de ' || coalesce((SELECT o.id_lote FROM comercial.lotes o WHERE o.lugar = l.lugar AND NOT o.en_conflicto), '?')
    FROM comercial.lotes l WHERE en_conflicto
    UNION ALL
    SELECT 'comercial.clientes', '2', 'en conflicto: otro cliente tiene el documento', id_cliente,
           id_cliente || ': ' || numero_documento || ', también de ' || coalesce((SELECT o.id_cliente FROM comercial.clientes o
               WHERE o.numero_documento = c.numero_documento AND NOT o.en_conflicto AND o.fusionado_en IS NULL), '?')
    FROM comercial.clientes c WHERE en_conflicto AND fusionado_en IS NULL
    UNION ALL
    SELECT 'comercial.clientes', '2', 'fusionados por tener un mismo documento: cada fusión se puede deshacer', f.otro,
           f.otro || ' en ' || f.queda || ': ' || o.numero_documento || ', «' || o.nombres_completos_razon_social || '» y «' || q.nombres_completos_razon_social || '»'
    FROM comercial.fusiones_de_clientes f
    JOIN comercial.clientes o ON o.id_cliente = f.otro
    JOIN comercial.clientes q ON q.id_cliente = f.queda
    WHERE o.numero_documento = q.numero_documento
    UNION ALL
    SELECT 'comercial.clientes', '2', 'fusionados, y sus documentos ya no son el mismo', f.otro, f.otro || ' en ' || f.queda
    FROM comercial.fusiones_de_clientes f
    JOIN legado_comercial.gestion_inmobiliaria_cliente o ON o.id_cliente = f.otro
    JOIN legado_comercial.gestion_inmobiliaria_cliente q ON q.id_cliente = f.queda
    WHERE o.numero_documento <> '' AND q.numero_documento <> '' AND o.numero_documento <> q.numero_documento
    UNION ALL
    SELECT 'comercial.ventas', '7', 'en conflicto: otra venta tiene el lote', id_venta,
           id_venta || ': ' || lote || ', también de ' || coalesce((SELECT o.id_venta FROM comercial.ventas o
               WHERE o.lote = v.lote AND o.status_venta IN ('procesable', 'completada') AND NOT o.en_conflicto), '?')
    FROM comercial.ventas v WHERE en_conflicto
    UNION ALL
    SELECT 'comercial.ventas', '8', 'sin cuadrar: falta el precio en dólares o el tipo de cambio', id_venta, id_venta FROM comercial.ventas WHERE por_cuadrar
    UNION ALL
    SELECT 'legado_crm.' || tabla, '', 'corregidas aquí, y allá todavía no', llave, llave || ': ' || cambios::text || ' (' || quien || ')' FROM legado_crm.correcciones
    UNION ALL
    SELECT 'legado_comercial.' || tabla, '', 'corregidas aquí, y allá todavía no', llave, llave || ': ' || cambios::text || ' (' || quien || ')' FROM legado_comercial.correcciones
    UNION ALL
    SELECT 'legado_crm.' || tabla, '26', 'borradas allá, y aquí todavía en uso', llave, llave FROM legado_crm.borradas
    UNION ALL
    SELECT 'legado_comercial.' || tabla, '26', 'borradas allá, y aquí todavía en uso', llave, llave FROM legado_comercial.borradas
)
SELECT que, razon, frase, count(*) AS cuantas, (array_agg(detalle ORDER BY length(cual), cual))[1:200] AS cuales
FROM por_ver
GROUP BY que, razon, frase
ORDER BY 1, 2, 3
