-- Leads as the old CRM has them, jcc.filas of them: with asesores and OPC people, one celular in 500 typed twice.
-- psql: SET jcc.filas = 1000000, search_path to the old schema, then this file.
INSERT INTO leads_user (id, password, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined, rol)
SELECT n, '!', false, 'asesor.' || n, 'Asesor', 'Número ' || n, 'asesor' || n || '@example.test', false, true,
       timestamptz '2023-01-02 09:00-05', 'OPERADOR'
FROM generate_series(1, 60) n;

INSERT INTO leads_opcpersonnel (id, nombre, telefono, rol, supervisor_id)
SELECT n, 'Captador ' || n, '9876543' || lpad(n::text, 2, '0'), CASE WHEN n <= 5 THEN 'SUPERVISOR' ELSE 'OPC' END,
       CASE WHEN n > 5 THEN 1 + n % 5 END
FROM generate_series(1, 45) n;

INSERT INTO leads_lead (id, nombre, celular, medio, distrito, tipificacion, observacion, observacion_opc, fecha_creacion,
    ultima_actualizacion, asesor_id, calle_o_modulo, fecha_captacion, personal_opc_captador_id, supervisor_opc_captador_id,
    proyecto_interes, ubicacion, es_lead_opc, es_directeo)
SELECT n,
       (ARRAY['Rosa','Luis','Karina','Percy','Juan','Carmen','Ximena','Brayan','Gladys','Elmer','Yolanda',
              'Óscar','Flor','Hugo','Milagros','Víctor','Ana','José','Wilmer','Lizbeth'])[1 + n % 20]
       || ' ' || (ARRAY['Quispe','Mamani','Flores','Huamán','Rojas','Ríos','Castillo','Torres','Peña',
              'Condori','Apaza','Choque','Ñahui','Zegarra','Paredes','Salazar'])[1 + n / 7 % 16]
       || ' ' || (ARRAY['Pérez','Vásquez','Chávez','Ticona','Ccori','Cárdenas','Bustamante','Aliaga','Soto',
              'Luna','Vega','Campos','Ramos'])[1 + n / 3 % 13],
       CASE WHEN n % 3 = 0 THEN overlay(overlay(numero PLACING ' ' FROM 7 FOR 0) PLACING ' ' FROM 4 FOR 0) ELSE numero END,
       CASE WHEN opc THEN 'Campo OPC' ELSE (ARRAY['Web','Facebook','Referidos','WhatsApp'])[1 + n % 4] END,
       (ARRAY['Ate','Comas','Ventanilla','Los Olivos','Huacho','Huaral','Carabayllo','Lince','Callao',''])[1 + n / 11 % 10],
       (ARRAY['','SEGUIMIENTO','NO CONTESTA','APAGADO','CITA - SALA','CITA - ZOOM','VOLVER A LLAMAR',
              'NO CALIFICA','TERCERO','YA ASISTIO'])[1 + n / 13 % 10],
       (ARRAY['Llamar por la tarde','Interesado en esquina','Pide financiamiento a 24 meses',''])[1 + n / 17 % 4],
       CASE WHEN opc THEN 'Se le entregó volante' ELSE '' END,
       momento, momento + interval '2 days', CASE WHEN n % 10 > 0 THEN 1 + n % 60 END,
       CASE WHEN opc THEN (ARRAY['M1','M2','AV. PERÚ'])[1 + n % 3] END,
       CASE WHEN opc THEN (momento AT TIME ZONE 'America/Lima')::date END,
       CASE WHEN opc THEN 6 + n % 40 END, CASE WHEN opc THEN 1 + n % 5 END,
       (ARRAY['OASIS 1 (HUACHO 1)','OASIS 2 (AUCALLAMA)','OASIS 1 y 2',NULL])[1 + n / 5 % 4],
       (ARRAY['SJL - RENIEC','MINKA','FERIA PLAZA NORTE',NULL])[1 + n % 4], opc, n % 20 = 0
FROM generate_series(1, current_setting('jcc.filas')::integer) n
CROSS JOIN LATERAL (
    SELECT (900000000 + CASE WHEN n % 500 = 0 THEN n - 1 ELSE n END)::text AS numero, n % 4 = 1 AS opc,
           timestamptz '2023-01-02 09:00-05' + n * (interval '1000 days' / current_setting('jcc.filas')::integer) AS momento) x;
