package pe.jcc.compartido.transaccion;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;

import pe.jcc.compartido.auditoria.Autoria;

/** The transaction manager of all modules, with Boot's customizers. */
@Configuration
class Transacciones {

    @Bean
    JpaTransactionManager transactionManager(
            Autoria autoria, ObjectProvider<TransactionManagerCustomizers> ajustes) {
        var gestor = new GestorDeTransacciones(autoria);
        ajustes.ifAvailable(todos -> todos.customize(gestor));
        return gestor;
    }
}
