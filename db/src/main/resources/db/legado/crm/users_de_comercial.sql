-- Once the CRM is the platform's, its users are too: of the old App Comercial come those whose username nobody has yet.
INSERT INTO crm.users
    (id, version, username, password, first_name, last_name, email, rol_acceso, activo, generacion, ultimo_ingreso,
     fecha_creacion)
SELECT nextval('crm.users_seq'), 0, a.username, a.password, a.first_name, a.last_name, a.email,
       CASE WHEN a.is_superuser THEN 'ADMIN' ELSE 'USUARIO' END, a.is_active, 0, a.last_login, a.date_joined
FROM legado_comercial.auth_user a
WHERE NOT EXISTS (SELECT FROM crm.users u WHERE u.username = a.username)
ORDER BY a.id;
