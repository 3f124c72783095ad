-- What people look for among millions of deliveries: those of a subscriber, of a type, those that were refused.
CREATE INDEX crm_entregas_por_suscriptor ON crm.entregas (suscriptor, ocurrido_en DESC, id DESC);
CREATE INDEX crm_entregas_por_tipo ON crm.entregas (tipo, ocurrido_en DESC, id DESC);
CREATE INDEX crm_entregas_por_codigo ON crm.entregas (codigo_http, ocurrido_en DESC, id DESC) WHERE codigo_http <> 200;
