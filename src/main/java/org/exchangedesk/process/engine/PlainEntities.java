package org.exchangedesk.process.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;

/** The engine words an error about every row it keeps before it looks whether there is one; here only when there is. */
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
