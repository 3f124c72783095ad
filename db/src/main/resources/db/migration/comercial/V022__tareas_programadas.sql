-- What db-scheduler plans by the clock; its columns are the library's.
CREATE TABLE comercial.tareas_programadas (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    CONSTRAINT tareas_programadas_pkey PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX tareas_programadas_por_momento ON comercial.tareas_programadas (execution_time);
CREATE INDEX tareas_programadas_por_latido ON comercial.tareas_programadas (last_heartbeat);
