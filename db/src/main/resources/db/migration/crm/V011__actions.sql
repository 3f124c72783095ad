-- Ids of the old CRM are kept by the migration; the platform's own start above them.
CREATE SEQUENCE crm.actions_seq START WITH 100001;

-- What was done with leads and appointments, in a sentence for people; what exactly changed stands in the auditoria.
CREATE TABLE crm.actions (
    id             bigint       PRIMARY KEY DEFAULT nextval('crm.actions_seq'),
    tipo_accion    varchar(100) NOT NULL,
    detalle_accion text         NOT NULL,
    fecha_accion   timestamptz  NOT NULL,
    user_id        bigint,
    lead_id        bigint,
    appointment_id bigint,
    CONSTRAINT actions_user FOREIGN KEY (user_id) REFERENCES crm.users ON UPDATE CASCADE,
    CONSTRAINT actions_lead FOREIGN KEY (lead_id) REFERENCES crm.leads ON DELETE CASCADE,
    CONSTRAINT actions_appointment FOREIGN KEY (appointment_id) REFERENCES crm.appointments ON DELETE CASCADE
);

CREATE INDEX actions_por_fecha ON crm.actions (fecha_accion DESC, id DESC);
CREATE INDEX actions_de_lead ON crm.actions (lead_id, fecha_accion DESC, id DESC);
CREATE INDEX actions_de_appointment ON crm.actions (appointment_id, fecha_accion DESC, id DESC)
    WHERE appointment_id IS NOT NULL;
CREATE INDEX actions_de_user ON crm.actions (user_id, fecha_accion DESC, id DESC);

-- They are history already; only their end, with what they tell of, is news.
CREATE TRIGGER actions_auditoria AFTER UPDATE OR DELETE ON crm.actions
    FOR EACH ROW EXECUTE FUNCTION compartido.auditar('crm', 'id', '');
