package org.exchangedesk.desk.webapp;

/**
 * One change to a script of the web apps, made while it is served: 7.24.0 is the last community release, so what is wrong in it stays.
 *
 * @param original a piece of the script that occurs exactly once
 */
record ScriptPatch(String purpose, String original, String replacement) {

    /** @throws IllegalStateException when the script is another one than this was written for: a patch that misses protects nobody */
    String applied(String file, String script) {
        int first = script.indexOf(original);
        boolean once = first >= 0 && script.indexOf(original, first + 1) < 0;
        if (!once) {
            throw new IllegalStateException("The patch \"" + purpose + "\" does not fit " + file + ": what it replaces was found "
                + (first < 0 ? "nowhere" : "more than once") + ". The web apps must be those this version of the desk was built with.");
        }
        return script.substring(0, first) + replacement + script.substring(first + original.length());
    }
}
