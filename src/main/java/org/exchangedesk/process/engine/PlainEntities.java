package org.exchangedesk.process.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;

/** The engine builds the error message for an invalid id on every insert; this builds it only when the id is invalid. */
final class PlainEntities extends DbEntityManagerFactory {

    /** The engine's own generator of ids is not there yet when this is made. */
    PlainEntities() {
        super(null);
    }

    @Override
    public DbEntityManager openSession() {
        return new DbEntityManager(Context.getProcessEngineConfiguration().getIdGenerator(),
            Context.getCommandContext().getSession(PersistenceSession.class)) {
            @Override
            protected void validateId(DbEntity row) {
                if (row.getId() == null || Authorization.ANY.equals(row.getId())) {
                    super.validateId(row);
                }
            }
        };
    }
}
