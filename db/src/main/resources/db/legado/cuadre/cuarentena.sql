SELECT que, razon, frase, count(*) AS cuantas, (array_agg(llave ORDER BY length(llave), llave))[1:200] AS cuales
FROM (SELECT 'legado_crm.' || tabla AS que, razon, frase, llave FROM legado_crm.cuarentena
      UNION ALL
      SELECT 'legado_comercial.' || tabla, razon, frase, llave FROM legado_comercial.cuarentena) apartadas
GROUP BY que, razon, frase
ORDER BY 1, 2, 3
