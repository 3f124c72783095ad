-- The company's three projects; what a person changed afterwards stays.
INSERT INTO compartido.proyectos (nombre, moneda, ubicacion, etapas)
VALUES ('OASIS 1 (HUACHO 1)', 'PEN', 'Huacho, Huaura, Lima', 3),
       ('OASIS 2 (AUCALLAMA)', 'USD', 'Aucallama, Huaral, Lima', 1),
       ('OASIS 3 (HUACHO 2)', 'PEN', 'Huacho, Huaura, Lima', 1)
ON CONFLICT (nombre) DO NOTHING;
