-- The last day up to which a close froze what was accrued; null: one of the old system, which froze nothing.
ALTER TABLE comercial.cierres_de_comisiones ADD COLUMN devengado_hasta date;

-- What of a comisión is earned when so much of the price is collected: to the cent, half up, without a division that is
-- rounded before.
CREATE FUNCTION comercial.devengado(comision numeric, cobrado numeric, precio numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN precio > 0
                THEN round(div(200 * comision * least(cobrado, precio) + precio, 2 * precio) / 100, 2)
                ELSE 0 END;

-- What an asesor's part in a venta accrued in a month, frozen with all that its line tells: the comisión, the venta and
-- the asesor may go. comision and devengado are in soles, precio and cobrado in moneda.
CREATE TABLE comercial.devengos (
    mes             date          NOT NULL, -- its first day
    venta           text          NOT NULL,
    asesor          text          NOT NULL,
    rol             varchar(20)   NOT NULL, -- by the one name of the two that some have
    cierre          uuid          NOT NULL, -- the close that froze it
    nombre_asesor   varchar(255)  NOT NULL,
    lote_info       text          NOT NULL,
    comision        numeric(12,2) NOT NULL,
    precio          numeric(12,2) NOT NULL,
    cobrado         numeric(12,2) NOT NULL,
    moneda          varchar(3)    NOT NULL,
    devengado_antes numeric(12,2) NOT NULL,
    devengado       numeric(12,2) NOT NULL,
    CONSTRAINT devengos_llave PRIMARY KEY (mes, venta, asesor, rol),
    CONSTRAINT devengos_cierre FOREIGN KEY (cierre) REFERENCES comercial.cierres_de_comisiones,
    CONSTRAINT devengos_por_mes CHECK (extract(day FROM mes) = 1),
    CONSTRAINT devengos_rol_valido CHECK (rol IN ('captacion_opc', 'call', 'liner', 'closer', 'otro')),
    CONSTRAINT devengos_moneda_valida CHECK (moneda IN ('PEN', 'USD')),
    CONSTRAINT devengos_de_algo CHECK (devengado <> 0),
    CONSTRAINT devengos_entre_nada_y_todo CHECK (devengado_antes >= 0 AND devengado_antes + devengado BETWEEN 0 AND comision)
);
