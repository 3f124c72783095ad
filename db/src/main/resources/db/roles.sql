-- The roles of the platform, and what each may do in this database:
--   jcc_migra    owns the schemas and changes them (Flyway)
--   jcc_app      reads and writes rows (the application)
--   jcc_lectura  reads (people, reports)
--
-- A DBA runs it once, before the platform's first start, connected to the platform's database;
-- to run it again does no harm. It needs a superuser, or a role with CREATEROLE that owns the database.
--
--     createdb -h SERVER -U postgres -T template0 -E UTF8 jcc
--     psql -h SERVER -U postgres -d jcc -v ON_ERROR_STOP=1 -f roles.sql
--     psql -h SERVER -U postgres -d jcc -c '\password jcc_migra' -c '\password jcc_app' -c '\password jcc_lectura'
--
-- It holds no passwords: without one, nobody can log in as these roles. db/ops/roles.md says more.

DO $$
DECLARE
    rol text;
BEGIN
    FOREACH rol IN ARRAY ARRAY['jcc_migra', 'jcc_app', 'jcc_lectura'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = rol) THEN
            EXECUTE format('CREATE ROLE %I LOGIN', rol);
        END IF;
    END LOOP;

    -- Who is no superuser can act for jcc_migra only as its member.
    IF NOT pg_has_role('jcc_migra', 'USAGE') THEN
        EXECUTE format('GRANT jcc_migra TO %I', current_user);
    END IF;

    -- As owner, jcc_migra may create the schemas and the trusted extensions (unaccent, pg_trgm, btree_gist).
    EXECUTE format('ALTER DATABASE %I OWNER TO jcc_migra', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO jcc_app, jcc_lectura', current_database());
END
$$;

-- Whatever jcc_migra creates from now on carries these rights; migrations need no GRANT.
ALTER DEFAULT PRIVILEGES FOR ROLE jcc_migra GRANT USAGE ON SCHEMAS TO jcc_app, jcc_lectura;
ALTER DEFAULT PRIVILEGES FOR ROLE jcc_migra GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO jcc_app;
ALTER DEFAULT PRIVILEGES FOR ROLE jcc_migra GRANT SELECT ON TABLES TO jcc_lectura;
ALTER DEFAULT PRIVILEGES FOR ROLE jcc_migra GRANT USAGE ON SEQUENCES TO jcc_app;
ALTER DEFAULT PRIVILEGES FOR ROLE jcc_migra REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE jcc_migra GRANT EXECUTE ON FUNCTIONS TO jcc_app, jcc_lectura;

-- A reader cannot hold up the platform, nor write by mistake.
ALTER ROLE jcc_lectura SET default_transaction_read_only = on;
ALTER ROLE jcc_lectura SET statement_timeout = '30s';
ALTER ROLE jcc_lectura SET idle_in_transaction_session_timeout = '60s';
