-- What the old App Comercial was set to. Nothing here reads it; it is kept as it was, for people.
CREATE TABLE comercial.configuracion (
    parametro   varchar(100) PRIMARY KEY,
    valor       varchar(255) NOT NULL,
    descripcion text
);

-- What an asesor was expected to do in each month of theirs, and earned by the ventas of their team.
CREATE TABLE comercial.metas_por_mes (
    id_definicion                       bigint       PRIMARY KEY,
    mes_en_rol                          integer      NOT NULL,
    meta_datos_opc                      integer      NOT NULL,
    meta_presencias                     integer      NOT NULL,
    meta_ventas_directas                integer      NOT NULL,
    meta_juniors_captados               integer      NOT NULL,
    meta_ventas_equipo_socio            integer      NOT NULL,
    meta_cierres_socio_equipo           integer      NOT NULL,
    comision_residual_venta_equipo_porc numeric(5,4) NOT NULL
);
