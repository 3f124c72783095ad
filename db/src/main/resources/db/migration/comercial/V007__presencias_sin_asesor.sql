-- An asesor who goes leaves their presencias.
ALTER TABLE comercial.presencias
    DROP CONSTRAINT presencias_asesor_captacion_opc,
    DROP CONSTRAINT presencias_asesor_call_agenda,
    DROP CONSTRAINT presencias_asesor_liner,
    DROP CONSTRAINT presencias_asesor_closer,
    ADD CONSTRAINT presencias_asesor_captacion_opc FOREIGN KEY (asesor_captacion_opc)
        REFERENCES compartido.asesores ON DELETE SET NULL,
    ADD CONSTRAINT presencias_asesor_call_agenda FOREIGN KEY (asesor_call_agenda)
        REFERENCES compartido.asesores ON DELETE SET NULL,
    ADD CONSTRAINT presencias_asesor_liner FOREIGN KEY (asesor_liner)
        REFERENCES compartido.asesores ON DELETE SET NULL,
    ADD CONSTRAINT presencias_asesor_closer FOREIGN KEY (asesor_closer)
        REFERENCES compartido.asesores ON DELETE SET NULL;
