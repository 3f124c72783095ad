-- What is wrong with an identity document, by the word that names the sentence for it; null: nothing. The one place
-- that knows, for who writes a document and for who lists the old ones that are wrong. What stands in for a missing
-- document (null, '' or TEMP-…) is none, and a document of another kind may be anything.
CREATE FUNCTION compartido.falla_de_documento(tipo text, numero text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN numero IS NULL OR numero = '' OR upper(left(numero, 5)) = 'TEMP-' THEN NULL
        WHEN tipo = 'DNI' AND numero !~ '^[0-9]{8}$' THEN 'dni'
        WHEN tipo <> 'RUC' THEN NULL
        WHEN numero !~ '^[0-9]{11}$' THEN 'ruc'
        WHEN left(numero, 2) NOT IN ('10', '15', '16', '17', '20') THEN 'ruc_prefijo'
        -- SUNAT's: eleven less the remainder by eleven of the weighted sum; ten is 0, eleven is 1.
        WHEN substr(numero, 11, 1)::integer <> (11 - (
                 substr(numero, 1, 1)::integer * 5 + substr(numero, 2, 1)::integer * 4
                 + substr(numero, 3, 1)::integer * 3 + substr(numero, 4, 1)::integer * 2
                 + substr(numero, 5, 1)::integer * 7 + substr(numero, 6, 1)::integer * 6
                 + substr(numero, 7, 1)::integer * 5 + substr(numero, 8, 1)::integer * 4
                 + substr(numero, 9, 1)::integer * 3 + substr(numero, 10, 1)::integer * 2) % 11) % 10
             THEN 'ruc_digito'
    END;
