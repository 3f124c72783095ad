-- The history is Flyway's: the application may read it, not write it.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_app') THEN
        REVOKE INSERT, UPDATE, DELETE ON ${flyway:defaultSchema}.${flyway:table} FROM jcc_app;
    END IF;
END
$$;
