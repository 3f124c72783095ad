-- What Spring Batch keeps of each run of the command migrar; its columns are the library's.
CREATE SEQUENCE comercial.migracion_job_instance_seq;
CREATE SEQUENCE comercial.migracion_job_execution_seq;
CREATE SEQUENCE comercial.migracion_step_execution_seq;

CREATE TABLE comercial.migracion_job_instance (
    job_instance_id bigint       NOT NULL,
    version         bigint,
    job_name        varchar(100) NOT NULL,
    job_key         varchar(32)  NOT NULL,
    CONSTRAINT migracion_job_instance_pkey PRIMARY KEY (job_instance_id),
    CONSTRAINT migracion_job_instance_unica UNIQUE (job_name, job_key)
);

CREATE TABLE comercial.migracion_job_execution (
    job_execution_id bigint      NOT NULL,
    version          bigint,
    job_instance_id  bigint      NOT NULL,
    create_time      timestamptz NOT NULL,
    start_time       timestamptz,
    end_time         timestamptz,
    status           varchar(10),
    exit_code        varchar(2500),
    exit_message     varchar(2500),
    last_updated     timestamptz,
    CONSTRAINT migracion_job_execution_pkey PRIMARY KEY (job_execution_id),
    CONSTRAINT migracion_job_execution_instancia FOREIGN KEY (job_instance_id)
        REFERENCES comercial.migracion_job_instance
);

CREATE TABLE comercial.migracion_job_execution_params (
    job_execution_id bigint       NOT NULL,
    parameter_name   varchar(100) NOT NULL,
    parameter_type   varchar(100) NOT NULL,
    parameter_value  varchar(2500),
    identifying      char(1)      NOT NULL,
    CONSTRAINT migracion_job_execution_params_pkey PRIMARY KEY (job_execution_id, parameter_name),
    CONSTRAINT migracion_job_execution_params_de FOREIGN KEY (job_execution_id)
        REFERENCES comercial.migracion_job_execution
);

CREATE TABLE comercial.migracion_step_execution (
    step_execution_id  bigint       NOT NULL,
    version            bigint       NOT NULL,
    step_name          varchar(100) NOT NULL,
    job_execution_id   bigint       NOT NULL,
    create_time        timestamptz  NOT NULL,
    start_time         timestamptz,
    end_time           timestamptz,
    status             varchar(10),
    commit_count       bigint,
    read_count         bigint,
    filter_count       bigint,
    write_count        bigint,
    read_skip_count    bigint,
    write_skip_count   bigint,
    process_skip_count bigint,
    rollback_count     bigint,
    exit_code          varchar(2500),
    exit_message       varchar(2500),
    last_updated       timestamptz,
    CONSTRAINT migracion_step_execution_pkey PRIMARY KEY (step_execution_id),
    CONSTRAINT migracion_step_execution_de FOREIGN KEY (job_execution_id)
        REFERENCES comercial.migracion_job_execution
);

CREATE TABLE comercial.migracion_step_execution_context (
    step_execution_id  bigint        NOT NULL,
    short_context      varchar(2500) NOT NULL,
    serialized_context text,
    CONSTRAINT migracion_step_execution_context_pkey PRIMARY KEY (step_execution_id),
    CONSTRAINT migracion_step_execution_context_de FOREIGN KEY (step_execution_id)
        REFERENCES comercial.migracion_step_execution
);

CREATE TABLE comercial.migracion_job_execution_context (
    job_execution_id   bigint        NOT NULL,
    short_context      varchar(2500) NOT NULL,
    serialized_context text,
    CONSTRAINT migracion_job_execution_context_pkey PRIMARY KEY (job_execution_id),
    CONSTRAINT migracion_job_execution_context_de FOREIGN KEY (job_execution_id)
        REFERENCES comercial.migracion_job_execution
);
