package org.exchangedesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Cockpit as a supervisor or an analyst uses it. */
final class Cockpit extends WebApp {

    Cockpit(Browser browser, int port, String user) {
        super(browser, port, "cockpit", user);
        page.locator("input[type=password]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** The page of a process: its diagram and its instances. */
    Cockpit process(String name) {
        page.navigate(address + "#/processes");
        page.locator("td a").getByText(name, new Locator.GetByTextOptions().setExact(true)).first().click();
        page.locator("svg [data-element-id]").first().waitFor();
        return this;
    }

    /** How many instances stand at an element, as the badge on the diagram says; waits for the badge. */
    int instancesAt(String element) {
        Locator badge = page.locator("[data-container-id='" + element + "'] .badge.instance-count");
        badge.waitFor();
        return Integer.parseInt(badge.innerText().strip());
    }

    boolean shows(String element) {
        return page.locator("svg [data-element-id='" + element + "']").count() > 0;
    }

    boolean lists(String caseNo) {
        Locator row = row(caseNo);
        row.waitFor();
        return row.isVisible();
    }

    Cockpit open(String caseNo) {
        row(caseNo).locator("td a").first().click();
        page.locator("a.btn-toolbar:has(.glyphicon-remove)").waitFor();
        page.locator("svg [data-element-id]").first().waitFor();
        return this;
    }

    Cockpit tab(String name) {
        page.locator(".nav-tabs a").getByText(name, new Locator.GetByTextOptions().setExact(true)).first().click();
        return this;
    }

    /** The text of the table cell that holds these words; empty when it is cut off or overlaps the next row. */
    String reads(String words) {
        Locator text = page.locator("td a, td span").filter(new Locator.FilterOptions().setHasText(words)).first();
        text.waitFor();
        boolean whole = (Boolean) text.evaluate("e => e.scrollWidth <= e.clientWidth && e.scrollHeight <= e.clientHeight"
            + " && e.getBoundingClientRect().bottom <= e.closest('tr').getBoundingClientRect().bottom");
        return whole ? text.innerText() : "";
    }

    /** Each of these tries what the button offers to everybody; whether it is allowed shows afterwards. */
    void tryToDelete() {
        page.locator("a.btn-toolbar:has(.glyphicon-remove)").click();
        page.locator("button[ng-click='cancelProcessInstance()']").click();
    }

    void tryToAddVariable(String name, String value) {
        page.locator("a.btn-toolbar:has(.glyphicon-plus)").click();
        page.locator(".add-variable-dialog input[name=variableName]").fill(name);
        page.locator(".add-variable-dialog textarea").fill(value);
        page.locator(".modal-footer button.btn-primary:visible").click();
    }

    void tryToMoveTimer() {
        page.locator("a[ng-click='openRecalculationWindow(job)']").first().click();
        page.locator(".modal-content input[type=radio][value=now]").check();
        page.locator(".modal-footer button[ng-click='submit()']").click();
    }

    void closeDialog() {
        page.locator(".modal-footer button:visible").first().click();
        page.locator(".modal-content").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private Locator row(String caseNo) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(caseNo)).first();
    }
}
