-- The old App Comercial makes plans, cuotas and comisiones anew, with other ids, whenever it touches a venta, and the
-- platform makes some while the old rows come over: its own begin where no old system comes.
ALTER SEQUENCE comercial.planes_de_pago_seq START WITH 1000000001 RESTART;
ALTER SEQUENCE comercial.cuotas_seq START WITH 1000000001 RESTART;
ALTER SEQUENCE comercial.comisiones_seq START WITH 1000000001 RESTART;
