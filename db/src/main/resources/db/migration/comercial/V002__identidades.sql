-- Who somebody is said to be by a webhook: a document or a phone. The row is locked while its cliente is looked up
-- or made, so that two webhooks about one person, at the same moment, find one cliente.
CREATE TABLE comercial.identidades (
    identidad text PRIMARY KEY
);
