package org.exchangedesk.desk.webapp;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A script as the desk serves it, but for the patches that are left out: for browser tests that show what those are for. */
public record UnpatchedScript(String address, byte[] content) {

    /** What the patches of all scripts are for, which is also their name. */
    public static List<String> patches() {
        return Stream.of(ServedScripts.TASKLIST, ServedScripts.FORM_JS).flatMap(List::stream).map(ScriptPatch::purpose).toList();
    }

    public static List<UnpatchedScript> without(Set<String> patches) {
        return List.of(
            script("app/tasklist/", "camunda-tasklist-bootstrap.js", ServedScripts.TASKLIST, patches),
            script("lib/", "deps.js", ServedScripts.FORM_JS, patches));
    }

    private static UnpatchedScript script(String folder, String name, List<ScriptPatch> all, Set<String> leftOut) {
        List<ScriptPatch> rest = all.stream().filter(patch -> !leftOut.contains(patch.purpose())).toList();
        return new UnpatchedScript("**/camunda/" + folder + name + "*", new PatchedScript(folder, name, rest).content());
    }
}
