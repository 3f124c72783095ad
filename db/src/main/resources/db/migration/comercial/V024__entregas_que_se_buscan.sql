-- What people look for among millions of deliveries: those of a subscriber, of a type, those that were refused.
CREATE INDEX comercial_entregas_por_suscriptor ON comercial.entregas (suscriptor, ocurrido_en DESC, id DESC);
CREATE INDEX comercial_entregas_por_tipo ON comercial.entregas (tipo, ocurrido_en DESC, id DESC);
CREATE INDEX comercial_entregas_por_codigo ON comercial.entregas (codigo_http, ocurrido_en DESC, id DESC) WHERE codigo_http <> 200;
