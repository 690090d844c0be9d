package org.exchangedesk.desk.webapp;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;

/** Serves Tasklist's own script and form-js with their errors patched; the desk does not start with other versions of them. */
@Configuration(proxyBeanMethods = false)
class ServedScripts implements WebMvcConfigurer {

    static final List<ScriptPatch> TASKLIST = List.of(
        new ScriptPatch("a form whose rows are in order can be completed",
            "var t=!!Object.keys(e.errors).length;",
            // form-js leaves empty lists behind for fields without errors
            "var t=function wrong(v){return Array.isArray(v)?v.some(function(i){return\"string\"==typeof i||wrong(i)})"
                + ":!!v&&\"object\"==typeof v&&Object.values(v).some(wrong)}(e.errors);"),
        new ScriptPatch("rows go into a variable that holds nothing yet",
            "if(o)s=o.type,l=o.valueInfo;",
            "if(o&&\"Null\"!==o.type)s=o.type,l=o.valueInfo;"),
        new ScriptPatch("Enter in a line of a form does not complete the task",
            "v=new p({container:l[0]})",
            "v=new p({container:l[0]}),l[0].addEventListener(\"keydown\",function(e){"
                + "\"Enter\"===e.key&&\"INPUT\"===e.target.tagName&&\"submit\"!==e.target.type&&e.preventDefault()})"),
        new ScriptPatch("a draft is read by who wrote it, for that form alone; drafts of others are removed",
            "b=JSON.parse(localStorage.getItem(\"camunda-form:\".concat(y))||\"{}\")",
            "deskDrafts=\"camunda-form:\"+encodeURIComponent(o.$root.authentication.name)+\":\","
                + "deskDraft=deskDrafts+(y||h.getParams().processDefinitionId),"
                + "b=(Object.keys(localStorage).forEach(function(d){"
                + "0===d.indexOf(\"camunda-form:\")&&0!==d.indexOf(deskDrafts)&&localStorage.removeItem(d)}),"
                + "JSON.parse(localStorage.getItem(deskDraft)||\"{}\"))"),
        new ScriptPatch("a draft is kept for who wrote it",
            "localStorage.setItem(\"camunda-form:\".concat(y),", "localStorage.setItem(deskDraft,"),
        new ScriptPatch("the draft of a submitted form is removed",
            "localStorage.removeItem(\"camunda-form:\".concat(y))", "localStorage.removeItem(deskDraft)"));

    static final List<ScriptPatch> FORM_JS = List.of(
        new ScriptPatch("all rows of a list are shown: what is not shown is not submitted",
            "f=!u.disableCollapse&&h.length>p&&s.isCollapsed", "f=!1"),
        new ScriptPatch("no button collapses a list",
            "v=!o.disableCollapse&&m.length>g", "v=!1"));

    private final List<PatchedScript> scripts = List.of(
        new PatchedScript("app/tasklist/", "camunda-tasklist-bootstrap.js", TASKLIST),
        new PatchedScript("lib/", "deps.js", FORM_JS));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (PatchedScript script : scripts) {
            registry.addResourceHandler(script.pattern())
                .addResourceLocations(script.location())
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(resource -> script.entityTag())
                .resourceChain(false)
                .addTransformer(
                    (request, resource, chain) -> new TransformedResource(chain.transform(request, resource), script.content()));
        }
    }
}
