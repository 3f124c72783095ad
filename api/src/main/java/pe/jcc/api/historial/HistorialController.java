package pe.jcc.api.historial;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.auditoria.Cambio;
import pe.jcc.compartido.auditoria.Historial;
import pe.jcc.compartido.auditoria.Registro;

@Tag(name = "Historial", description = "Quién cambió qué, cuándo y por dónde; lo último primero")
@RestController
class HistorialController {

    private static final int POR_PAGINA = 20;

    private final Historial historial;

    HistorialController(Historial historial) {
        this.historial = historial;
    }

    @Operation(summary = "Lo que cambió en un asesor")
    @Paginada
    @Requiere(Permiso.ASESORES_VER)
    @GetMapping("/api/gestion/asesores/{id}/historial")
    PaginaJson<Cambio> deAsesor(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.ASESORES, id, pedido);
    }

    @Operation(summary = "Lo que cambió en un proyecto")
    @Paginada
    @Requiere(Permiso.PROYECTOS_VER)
    @GetMapping("/api/gestion/proyectos/{id}/historial")
    PaginaJson<Cambio> deProyecto(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.PROYECTOS, id, pedido);
    }

    @Operation(summary = "Lo que cambió en el token de un llamante")
    @Paginada
    @Requiere(Permiso.INTEGRACION)
    @GetMapping("/api/webhooks/llamantes/{id}/historial")
    PaginaJson<Cambio> deLlamante(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.LLAMANTES, id, pedido);
    }

    @Operation(summary = "Lo que cambió en un lote: precios y estados, con el tiempo")
    @Paginada
    @Requiere(Permiso.LOTES_VER)
    @GetMapping("/api/gestion/lotes/{id}/historial")
    PaginaJson<Cambio> deLote(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.LOTES, id, pedido);
    }

    @Operation(summary = "Lo que cambió en un cliente")
    @Paginada
    @Requiere(Permiso.CLIENTES_VER)
    @GetMapping("/api/gestion/clientes/{id}/historial")
    PaginaJson<Cambio> deCliente(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.CLIENTES, id, pedido);
    }

    @Operation(summary = "Lo que cambió en una presencia")
    @Paginada
    @Requiere(Permiso.PRESENCIAS_VER)
    @GetMapping("/api/gestion/presencias/{id}/historial")
    PaginaJson<Cambio> dePresencia(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.PRESENCIAS, id, pedido);
    }

    @Operation(summary = "Lo que cambió en una actividad")
    @Paginada
    @Requiere(Permiso.ACTIVIDADES_VER)
    @GetMapping("/api/gestion/actividades/{id}/historial")
    PaginaJson<Cambio> deActividad(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.ACTIVIDADES, id, pedido);
    }

    @Operation(summary = "Lo que cambió en una regla de la tabla de comisiones")
    @Paginada
    @Requiere(Permiso.TABLA_COMISIONES_VER)
    @GetMapping("/api/gestion/tabla-comisiones/{id}/historial")
    PaginaJson<Cambio> deReglaDeComision(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.TABLA_DE_COMISIONES, id, pedido);
    }

    @Operation(summary = "Lo que cambió en una venta")
    @Paginada
    @Requiere(Permiso.VENTAS_VER)
    @GetMapping("/api/gestion/ventas/{id}/historial")
    PaginaJson<Cambio> deVenta(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.VENTAS, id, pedido);
    }

    @Operation(summary = "Lo que cambió en un pago")
    @Paginada
    @Requiere(Permiso.PAGOS_VER)
    @GetMapping("/api/gestion/registropagos/{id}/historial")
    PaginaJson<Cambio> dePago(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.PAGOS, id, pedido);
    }

    @Operation(summary = "Lo que cambió en un cierre de comisiones")
    @Paginada
    @Requiere(Permiso.COMISIONES_VER)
    @GetMapping("/api/gestion/cierres-comisiones/{id}/historial")
    PaginaJson<Cambio> deCierre(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.CIERRES_DE_COMISIONES, id, pedido);
    }

    @Operation(summary = "Lo que cambió en una gestión de cobranza")
    @Paginada
    @Requiere(Permiso.COBRANZAS_VER)
    @GetMapping("/api/gestion/cobranzas/gestiones/{id}/historial")
    PaginaJson<Cambio> deGestionDeCobranza(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.GESTIONES_DE_COBRANZA, id, pedido);
    }

    @Operation(summary = "Lo que cambió en un usuario")
    @Paginada
    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping("/api/usuarios/{id}/historial")
    PaginaJson<Cambio> deUsuario(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.USERS, id, pedido);
    }

    @Operation(summary = "Lo que cambió en un rol")
    @Paginada
    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping("/api/roles/{nombre}/historial")
    PaginaJson<Cambio> deRol(@PathVariable String nombre, HttpServletRequest pedido) {
        return cambios(Registro.ROLES, nombre, pedido);
    }

    @Operation(summary = "Lo que cambió en una persona OPC")
    @Paginada
    @Requiere(Permiso.OPC_PERSONNEL_VER)
    @GetMapping("/api/opc-personnel/{id}/historial")
    PaginaJson<Cambio> deOpcPerson(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.OPC_PERSONNEL, id, pedido);
    }

    @Operation(summary = "Lo que cambió en un lead")
    @Paginada
    @Requiere(Permiso.LEADS_VER)
    @GetMapping("/api/leads/{id}/historial")
    PaginaJson<Cambio> deLead(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.LEADS, id, pedido);
    }

    @Operation(summary = "Lo que cambió en una cita")
    @Paginada
    @Requiere(Permiso.APPOINTMENTS_VER)
    @GetMapping("/api/appointments/{id}/historial")
    PaginaJson<Cambio> deCita(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.APPOINTMENTS, id, pedido);
    }

    @Operation(summary = "Lo que cambió en un lead duplicado")
    @Paginada
    @Requiere(Permiso.LEAD_DUPLICATES_VER)
    @GetMapping("/api/lead-duplicates/{id}/historial")
    PaginaJson<Cambio> deDuplicado(@PathVariable String id, HttpServletRequest pedido) {
        return cambios(Registro.LEAD_DUPLICATES, id, pedido);
    }

    private PaginaJson<Cambio> cambios(Registro registro, String llave, HttpServletRequest pedido) {
        return PaginaJson.de(
                pedido, historial.lista(registro, llave, Parametros.tramo(pedido, POR_PAGINA)));
    }
}
