package org.exchangedesk.document;

import fr.opensagres.xdocreport.core.XDocReportException;
import fr.opensagres.xdocreport.document.odt.ODTReport;
import fr.opensagres.xdocreport.document.odt.discovery.ODTTemplateEngineConfiguration;
import fr.opensagres.xdocreport.document.odt.preprocessor.ODTPreprocessor;
import fr.opensagres.xdocreport.template.config.ReplaceText;
import fr.opensagres.xdocreport.template.formatter.FieldsMetadata;
import fr.opensagres.xdocreport.template.freemarker.FreemarkerTemplateEngine;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.exchangedesk.template.FieldReader;

/** An ODT template that has passed {@link OdtCheck}, read once; filled by any number of threads at a time. */
final class OdtTemplate {

    private final String path;
    private final ODTReport report;

    private OdtTemplate(String path, ODTReport report) {
        this.path = path;
        this.report = report;
    }

    /** @throws IllegalStateException naming the file and what is wrong with it */
    static OdtTemplate read(String path, byte[] odt, Set<String> known, Set<String> required) {
        OdtCheck.check(path, odt, known, required);
        FreemarkerTemplateEngine engine = new FreemarkerTemplateEngine();
        engine.setFreemarkerConfiguration(new Configuration(Configuration.VERSION_2_3_32));
        close(engine.getFreemarkerConfiguration());
        engine.setConfiguration(new BlanksKept());
        FieldsMetadata fields = new FieldsMetadata();
        fields.setEvaluateEngineOnlyForFields(true);
        known.stream().filter(name -> name.contains(".")).forEach(fields::addFieldAsList);
        ODTReport report = new ODTReport();
        // head and foot of the pages are text like any other; the library's own way adds styles there, which nothing here uses
        report.removePreprocessor("styles.xml");
        report.addPreprocessor("styles.xml", ODTPreprocessor.INSTANCE);
        report.setId(path);
        report.setTemplateEngine(engine);
        report.setFieldsMetadata(fields);
        try {
            report.load(new ByteArrayInputStream(odt));
            report.preprocess();
        } catch (IOException | XDocReportException e) {
            throw new IllegalStateException(path + " cannot be read: " + e.getMessage(), e);
        }
        return new OdtTemplate(path, report);
    }

    /** Keeps templates from creating objects of any class; an error is thrown and not printed into the document. */
    static void close(Configuration configuration) {
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
    }

    /** @param values texts as {@link FieldReader#values} names them; XML and template syntax in them are text like any other */
    byte[] fill(Map<String, Object> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.process(report.createContext(new HashMap<>(values)), out);
        } catch (IOException | XDocReportException e) {
            throw new IllegalStateException(path + " cannot be filled: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    /** Preserves runs of blanks, which an ODT reader collapses into one; the library itself converts line breaks and tabs. */
    private static final class BlanksKept extends ODTTemplateEngineConfiguration {

        @Override
        protected void populate(Collection<ReplaceText> replacements) {
            super.populate(replacements);
            replacements.add(new ReplaceText("  ", " <text:s />"));
        }
    }
}
