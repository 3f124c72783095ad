-- A proyecto was a name on each lote, and its currency a test on that name.
INSERT INTO compartido.proyectos (nombre, moneda, ubicacion, etapas)
SELECT coalesce(nullif(btrim(min(l.ubicacion_proyecto)), ''), 'SIN PROYECTO'),
       CASE WHEN compartido.llano(min(l.ubicacion_proyecto)) ~ 'aucallama|oasis 2' THEN 'USD' ELSE 'PEN' END,
       '', greatest(max(l.etapa), 1)
FROM legado_comercial.gestion_inmobiliaria_lote l
WHERE NOT EXISTS (
    SELECT FROM compartido.proyectos p
    WHERE compartido.llano(p.nombre) = coalesce(nullif(compartido.llano(l.ubicacion_proyecto), ''), 'sin proyecto'))
GROUP BY compartido.llano(l.ubicacion_proyecto)
ORDER BY 1;
