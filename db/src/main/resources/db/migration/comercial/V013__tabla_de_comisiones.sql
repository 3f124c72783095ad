-- Ids of the old App Comercial are kept by the migration; the platform's own start above them.
CREATE SEQUENCE comercial.tabla_de_comisiones_seq START WITH 100001;

-- What each part in a venta earns, in per cent of its price, when nobody agrees on something else.
CREATE TABLE comercial.tabla_de_comisiones (
    id_tabla_comision   bigint       PRIMARY KEY,
    version             bigint       NOT NULL,
    rol                 varchar(20)  NOT NULL,
    tipo_venta          varchar(10)  NOT NULL,
    porcentaje_comision numeric(5,2) NOT NULL,
    CONSTRAINT tabla_de_comisiones_regla_unica UNIQUE (rol, tipo_venta),
    CONSTRAINT tabla_de_comisiones_rol_valido CHECK (rol IN ('captación', 'llamada', 'liner', 'closer')),
    CONSTRAINT tabla_de_comisiones_tipo_valido CHECK (tipo_venta IN ('crédito', 'contado')),
    CONSTRAINT tabla_de_comisiones_porcentaje CHECK (porcentaje_comision BETWEEN 0 AND 100)
);

CREATE TRIGGER tabla_de_comisiones_auditoria AFTER INSERT OR UPDATE OR DELETE ON comercial.tabla_de_comisiones
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('comercial', 'id_tabla_comision', 'version');
