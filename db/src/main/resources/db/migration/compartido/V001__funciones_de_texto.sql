-- Extensions live in public, shared functions in compartido: every schema may use them, none owns them.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- A text as people compare it: no accents, no upper case, single spaces. IMMUTABLE, so that indexes can hold it
-- (unaccent itself is only STABLE because its dictionary could be changed; ours never is).
CREATE FUNCTION compartido.llano(texto text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(btrim(lower(public.unaccent('public.unaccent'::regdictionary, texto))), '\s+', ' ', 'g');
