-- Whose turn it is among the uploads of leads that are under way: they share one, which begins anew when none is left.
CREATE TABLE crm.turno_de_carga (
    id        integer PRIMARY KEY,
    siguiente bigint  NOT NULL,
    CONSTRAINT turno_de_carga_uno CHECK (id = 1)
);

INSERT INTO crm.turno_de_carga (id, siguiente) VALUES (1, 0);

-- One that has not been heard of for long died.
CREATE TABLE crm.cargas_en_curso (
    id       uuid        PRIMARY KEY,
    oida_en  timestamptz NOT NULL
);
