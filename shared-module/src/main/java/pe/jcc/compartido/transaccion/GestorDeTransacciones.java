package pe.jcc.compartido.transaccion;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

import pe.jcc.compartido.auditoria.Autoria;

/** JPA transactions that are signed by their author, and whose parts have written when they return. */
class GestorDeTransacciones extends JpaTransactionManager {

    private final transient Autoria autoria;

    GestorDeTransacciones(Autoria autoria) {
        this.autoria = autoria;
    }

    /** Here and not in a listener: one that fails leaves its transaction to the thread's next request. */
    @Override
    protected void doBegin(Object transaccion, TransactionDefinition definicion) {
        super.doBegin(transaccion, definicion);
        if (definicion.isReadOnly()) {
            return;
        }
        try {
            autoria.firmar();
        } catch (DataAccessException fallo) {
            doCleanupAfterCompletion(transaccion);
            throw new CannotCreateTransactionException("It could not be signed", fallo);
        }
    }

    /** A door called inside a larger transaction: its caller reads by SQL what it wrote, and hears its refusals. */
    @Override
    protected void prepareForCommit(DefaultTransactionStatus estado) {
        boolean dentroDeOtra = estado.hasTransaction() && !estado.isNewTransaction();
        if (!dentroDeOtra || estado.isReadOnly() || estado.isRollbackOnly()) {
            return;
        }
        var em =
                EntityManagerFactoryUtils.getTransactionalEntityManager(
                        obtainEntityManagerFactory());
        if (em == null) {
            return;
        }
        try {
            em.flush();
        } catch (RuntimeException fallo) {
            throw DataAccessUtils.translateIfNecessary(fallo, getJpaDialect());
        }
    }
}
