ALTER TABLE compartido.proyectos
    ADD CONSTRAINT proyectos_nombre_no_vacio CHECK (btrim(nombre) <> '');
