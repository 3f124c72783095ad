INSERT INTO comercial.configuracion AS v (parametro, valor, descripcion)
SELECT parametro, valor, descripcion FROM legado_comercial.gestion_inmobiliaria_configgeneral
ON CONFLICT (parametro) DO UPDATE SET (valor, descripcion) = (EXCLUDED.valor, EXCLUDED.descripcion)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;

INSERT INTO comercial.metas_por_mes AS v
    (id_definicion, mes_en_rol, meta_datos_opc, meta_presencias, meta_ventas_directas, meta_juniors_captados,
     meta_ventas_equipo_socio, meta_cierres_socio_equipo, comision_residual_venta_equipo_porc)
SELECT id_definicion, mes_en_rol, meta_datos_opc, meta_presencias, meta_ventas_directas, meta_juniors_captados,
       meta_ventas_equipo_socio, meta_cierres_socio_equipo, comision_residual_venta_equipo_porc
FROM legado_comercial.gestion_inmobiliaria_definicionmetacomision
ON CONFLICT (id_definicion) DO UPDATE
SET (mes_en_rol, meta_datos_opc, meta_presencias, meta_ventas_directas, meta_juniors_captados,
     meta_ventas_equipo_socio, meta_cierres_socio_equipo, comision_residual_venta_equipo_porc) =
    (EXCLUDED.mes_en_rol, EXCLUDED.meta_datos_opc, EXCLUDED.meta_presencias, EXCLUDED.meta_ventas_directas,
     EXCLUDED.meta_juniors_captados, EXCLUDED.meta_ventas_equipo_socio, EXCLUDED.meta_cierres_socio_equipo,
     EXCLUDED.comision_residual_venta_equipo_porc)
WHERE v.* IS DISTINCT FROM EXCLUDED.*;
