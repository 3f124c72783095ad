-- The history is Flyway's: the application may read it, not write it, unless one role is both.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'jcc_app' AND rolname <> current_user) THEN
        REVOKE INSERT, UPDATE, DELETE ON ${flyway:defaultSchema}.${flyway:table} FROM jcc_app;
    END IF;
END
$$;
