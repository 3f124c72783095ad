SELECT 'legado_crm.' || tabla, razon, frase, count(*) FROM legado_crm.cuarentena GROUP BY 1, 2, 3
UNION ALL
SELECT 'legado_comercial.' || tabla, razon, frase, count(*) FROM legado_comercial.cuarentena GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
