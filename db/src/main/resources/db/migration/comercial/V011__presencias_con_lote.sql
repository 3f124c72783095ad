-- A lote that goes leaves the presencias of those who were interested in it.
ALTER TABLE comercial.presencias
    ADD COLUMN lote_interes_inicial text,
    ADD CONSTRAINT presencias_lote_interes_inicial FOREIGN KEY (lote_interes_inicial)
        REFERENCES comercial.lotes ON DELETE SET NULL;

CREATE INDEX presencias_de_lote ON comercial.presencias (lote_interes_inicial) WHERE lote_interes_inicial IS NOT NULL;

-- What an asesor brought about on a day is counted whenever it is asked for.
DROP INDEX comercial.presencias_captacion_opc;
DROP INDEX comercial.presencias_call_agenda;
DROP INDEX comercial.presencias_liner;
DROP INDEX comercial.presencias_closer;
CREATE INDEX presencias_captacion_opc ON comercial.presencias (asesor_captacion_opc, fecha_hora_presencia)
    WHERE asesor_captacion_opc IS NOT NULL;
CREATE INDEX presencias_call_agenda ON comercial.presencias (asesor_call_agenda, fecha_hora_presencia)
    WHERE asesor_call_agenda IS NOT NULL;
CREATE INDEX presencias_liner ON comercial.presencias (asesor_liner, fecha_hora_presencia)
    WHERE asesor_liner IS NOT NULL;
CREATE INDEX presencias_closer ON comercial.presencias (asesor_closer, fecha_hora_presencia)
    WHERE asesor_closer IS NOT NULL;
