package org.exchangedesk.document;

import java.util.concurrent.atomic.AtomicInteger;
import org.exchangedesk.template.FieldReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints one of each document in the background as soon as the desk is up: the first takes seconds, and nobody shall wait for it. */
@Component
class DocumentWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentWarmUp.class);

    private final OfficialDocuments documents;
    private final DeclaredForms forms;
    private final AtomicInteger printed = new AtomicInteger();

    DocumentWarmUp(OfficialDocuments documents, DeclaredForms forms) {
        this.documents = documents;
        this.forms = forms;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(this::print, "document-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void print() {
        for (OfficialForm form : forms.all()) {
            try {
                documents.pdf(FieldReader.sample(form.sheet()));
                printed.incrementAndGet();
            } catch (RuntimeException e) {
                LOG.error("{} passed its check but cannot be printed", form.template(), e);
            }
        }
    }

    /** How many documents have been printed so far. */
    int printed() {
        return printed.get();
    }
}
