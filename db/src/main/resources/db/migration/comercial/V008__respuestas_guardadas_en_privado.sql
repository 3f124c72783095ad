-- What was answered to whom is not for those who read reports.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_lectura') THEN
        REVOKE ALL ON comercial.llaves_de_idempotencia FROM jcc_lectura;
    END IF;
END
$$;
