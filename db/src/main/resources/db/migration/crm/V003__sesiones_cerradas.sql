-- Sessions that were logged out before their time was over; a row is of no use once that time has come.
CREATE TABLE crm.sesiones_cerradas (
    jti     text        PRIMARY KEY,
    user_id bigint      NOT NULL,
    expira  timestamptz NOT NULL,
    CONSTRAINT sesiones_cerradas_user FOREIGN KEY (user_id) REFERENCES crm.users ON DELETE CASCADE
);

CREATE INDEX sesiones_cerradas_de_user ON crm.sesiones_cerradas (user_id);
