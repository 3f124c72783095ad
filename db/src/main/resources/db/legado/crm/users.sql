-- No id that the platform gives is one that the CRM has.
SELECT setval('crm.users_seq', c.mayor)
FROM (SELECT max(id) AS mayor FROM legado_crm.leads_user) c
WHERE c.mayor >= (SELECT last_value FROM crm.users_seq);

-- One user for each username of either system. The id is the CRM's; who is only the App Comercial's gets one of the
-- platform's, and no rol. A user of the platform who has the username already is that same user and takes that id:
-- what refers to it follows, but for closed sessions, which end with it. One who is not of the CRM (no rol) gives way
-- when the CRM gives their id to somebody else.
DELETE FROM crm.sesiones_cerradas s
USING crm.users p, legado_crm.leads_user c
WHERE p.id = s.user_id
  AND (p.username = c.username AND p.id <> c.id OR p.id = c.id AND p.username <> c.username AND p.rol IS NULL);

UPDATE crm.users p
SET id = nextval('crm.users_seq'), version = version + 1
FROM legado_crm.leads_user c
WHERE p.id = c.id AND p.username <> c.username AND p.rol IS NULL;

-- A username that was changed in the CRM.
UPDATE crm.users p
SET username = c.username, version = version + 1
FROM legado_crm.leads_user c
WHERE p.id = c.id AND p.username <> c.username;

-- Both old passwords count until one of them was used and made the platform's own; then that one stays. Rights are
-- the platform's to give once the user is here. Whom no migration has touched yet (the first admin) is made anew.
WITH users AS (
    SELECT username,
           coalesce(c.id, p.id) AS id,
           a.id AS id_comercial,
           coalesce(p.version, 0) AS version,
           coalesce(nullif(c.first_name, ''), a.first_name, '') AS first_name,
           coalesce(nullif(c.last_name, ''), a.last_name, '') AS last_name,
           coalesce(nullif(c.email, ''), a.email, '') AS email,
           c.rol,
           coalesce(c.is_active, false) OR coalesce(a.is_active, false) AS activo,
           coalesce(c.date_joined, a.date_joined) AS fecha_creacion,
           greatest(c.last_login, a.last_login, p.ultimo_ingreso) AS ultimo_ingreso,
           coalesce(p.generacion, 0) AS generacion,
           p.asesor_id,
           coalesce(c.password, a.password) AS password_vieja,
           CASE WHEN c.id IS NOT NULL THEN a.password END AS password_vieja_anterior,
           p.password,
           p.password_anterior,
           CASE WHEN c.is_superuser OR a.is_superuser THEN 'ADMIN' ELSE 'USUARIO' END AS rol_de_antes,
           p.rol_acceso,
           EXISTS (SELECT FROM crm.auditoria
                   WHERE tabla = 'users' AND llave = p.id::text AND puerta = 'migracion') AS conocido
    FROM legado_crm.leads_user c
    FULL JOIN legado_comercial.auth_user a USING (username)
    LEFT JOIN crm.users p USING (username)
)
INSERT INTO crm.users AS u
    (id, version, username, password, password_anterior, first_name, last_name, email, rol, rol_acceso, activo,
     generacion, ultimo_ingreso, fecha_creacion, asesor_id)
SELECT coalesce(id, nextval('crm.users_seq')), version, username,
       CASE WHEN propia.ya THEN password ELSE password_vieja END,
       CASE WHEN propia.ya THEN password_anterior ELSE password_vieja_anterior END,
       first_name, last_name, email, rol,
       CASE WHEN conocido THEN rol_acceso ELSE rol_de_antes END,
       activo, generacion, ultimo_ingreso, fecha_creacion, asesor_id
FROM users, LATERAL (SELECT conocido AND password NOT LIKE 'pbkdf2\_sha256$%' AS ya) propia
ORDER BY id_comercial
ON CONFLICT (username) DO UPDATE
SET (id, version, password, password_anterior, first_name, last_name, email, rol, rol_acceso, activo,
     ultimo_ingreso, fecha_creacion) =
    (EXCLUDED.id, u.version + 1, EXCLUDED.password, EXCLUDED.password_anterior, EXCLUDED.first_name,
     EXCLUDED.last_name, EXCLUDED.email, EXCLUDED.rol, EXCLUDED.rol_acceso, EXCLUDED.activo,
     EXCLUDED.ultimo_ingreso, EXCLUDED.fecha_creacion)
WHERE u.* IS DISTINCT FROM EXCLUDED.*;

-- Who sells is linked to their asesor when one user and one asesor have the name.
UPDATE crm.users u
SET asesor_id = uno.asesor, version = version + 1
FROM (SELECT min(p.id) AS id, min(a.id_asesor) AS asesor
      FROM crm.users p
      JOIN compartido.asesores a
        ON compartido.llano(a.nombre_asesor) = compartido.llano(p.first_name || ' ' || p.last_name)
      GROUP BY compartido.llano(a.nombre_asesor)
      HAVING count(*) = 1) uno
WHERE u.id = uno.id AND u.asesor_id IS NULL
  AND NOT EXISTS (SELECT FROM crm.users otro WHERE otro.asesor_id = uno.asesor);
