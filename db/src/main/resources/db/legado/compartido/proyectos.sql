-- A proyecto was a name on each lote, and its currency a test on that name.
INSERT INTO compartido.proyectos (nombre, moneda, ubicacion, etapas)
SELECT btrim(l.ubicacion_proyecto),
       CASE WHEN compartido.llano(l.ubicacion_proyecto) ~ 'aucallama|oasis 2' THEN 'USD' ELSE 'PEN' END,
       '', greatest(max(l.etapa), 1)
FROM legado_comercial.gestion_inmobiliaria_lote l
WHERE btrim(l.ubicacion_proyecto) <> ''
  AND NOT EXISTS (SELECT FROM compartido.proyectos p WHERE p.nombre = btrim(l.ubicacion_proyecto))
GROUP BY btrim(l.ubicacion_proyecto), 2
ORDER BY 1;
