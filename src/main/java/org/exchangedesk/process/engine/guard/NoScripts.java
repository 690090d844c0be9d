package org.exchangedesk.process.engine.guard;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * No model runs a script, in whatever language: the engine itself brings JUEL and FEEL as script languages, and another library might
 * bring a third unnoticed. Decision tables are no scripts and not concerned.
 */
final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new UnsupportedOperationException("the desk runs no scripts");
    }

    /** Finds no engine, since it looks for them with a class loader that sees the JDK only. */
    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(ClassLoader.getPlatformClassLoader());
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new UnsupportedOperationException("the desk runs no scripts: " + language);
    }
}
