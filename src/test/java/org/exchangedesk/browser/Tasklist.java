package org.exchangedesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.exchangedesk.date.RocDate;

/** Tasklist as a person uses it: by the words on the screen where they are ours, by structure where they are Camunda's. */
final class Tasklist extends WebApp {

    private Page tab;

    Tasklist(Browser browser, int port, String user) {
        super(browser, port, "tasklist", user);
        page.locator(".task-filter.active").waitFor();
    }

    Tasklist filter(String name) {
        click(page.locator(".task-filter a").getByText(name).first(), page.locator(".task-filter.active").getByText(name));
        return this;
    }

    /** Waits for the card of that task in the chosen filter and returns all it says. */
    String card(String step, String caseNo) {
        return cardOf(step, caseNo).innerText();
    }

    Tasklist open(String step, String caseNo) {
        click(cardOf(step, caseNo), page.locator(".task-card h2.task").getByText(step));
        page.locator(".fjs-form").waitFor();
        page.waitForTimeout(500);
        return this;
    }

    /** Follows the form's link to the documents of the case, which opens another tab; returns their names. */
    List<String> documents() {
        follow("開啟本案文件（PDF）");
        return tab.locator("li a").allInnerTexts();
    }

    /** Follows a link of the form, which opens another tab; returns all that stands there. */
    String follow(String link) {
        tab = page.waitForPopup(() -> page.locator(".fjs-form a").getByText(link).click());
        tab.locator("h1").waitFor();
        return tab.locator("body").innerText();
    }

    /** The bytes behind one of those names, with the session of the browser. */
    byte[] document(String name) {
        String bytes = tab.evaluate("async name => { const answer = await fetch([...document.links].find(a => a.innerText === name).href);"
            + " return btoa(new Uint8Array(await answer.arrayBuffer()).reduce((s, b) => s + String.fromCharCode(b), \"\")) }", name)
            .toString();
        return Base64.getDecoder().decode(bytes);
    }

    Tasklist claim() {
        page.locator("button.claim").click();
        page.locator("button.unclaim").waitFor();
        return this;
    }

    Tasklist startProcess(String name) {
        page.locator("a[ng-click='open()']:has(.glyphicon-list-alt)").click();
        click(page.locator(".processes a").getByText(name, new Locator.GetByTextOptions().setExact(true)),
            page.locator(".modal-content .fjs-form"));
        page.waitForTimeout(500);
        return this;
    }

    /** Types again until the text stays, as a person would: a form that has just appeared renders once more and loses what was typed. */
    Tasklist type(String label, String text) {
        Locator input = field(label).locator("input.fjs-input, textarea").first();
        for (int tries = 0; tries < 5; tries++) {
            input.fill(text);
            input.blur();
            page.waitForTimeout(200);
            if (input.inputValue().equals(text)) {
                return this;
            }
        }
        throw new AssertionError("「" + label + "」 does not keep " + text + ": " + input.inputValue());
    }

    Tasklist type(String label, LocalDate day) {
        return type(label, RocDate.plain(day));
    }

    Tasklist choose(String label, String option) {
        Locator field = field(label);
        if (field.locator("input[type=radio]").count() > 0) {
            field.getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
        } else {
            field.locator(".fjs-select-display").click();
            field.locator(".fjs-dropdownlist-item").getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
        }
        return this;
    }

    Tasklist tick(String label) {
        field(label).locator("input[type=checkbox]").check();
        return this;
    }

    /** Chooses a file with the picker above a text area. */
    Tasklist chooseFile(String label, FilePayload file) {
        field(label).locator("input[type=file]").setInputFiles(file);
        return this;
    }

    /** What a field shows, for the fields that are only read. */
    String shown(String label) {
        return field(label).locator("input.fjs-input, textarea").first().inputValue();
    }

    Tasklist submit() {
        Locator submit = page.locator("button[ng-click='complete()']:visible, button[ng-click='startProcessInstance()']:visible");
        submit.first().click();
        return this;
    }

    /** Submits what is accepted: the form goes away. */
    void done() {
        submit();
        try {
            page.locator(".fjs-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        } catch (TimeoutError e) {
            throw new AssertionError("The form is still there: " + page.locator(".notifications").allInnerTexts(), e);
        }
    }

    /** The session ends while a form is open, as after a long lunch: the next request is answered with the login page. */
    void loseSession() {
        page.context().clearCookies();
        page.evaluate("() => document.querySelector('.task-filter:not(.active) a').click()");
        page.locator("input[type=password]").waitFor();
        page.locator(".modal-content").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Somebody logs in in the same browser, after a session was lost or ended. */
    void next(String who) {
        page.context().clearCookies();
        page.navigate("about:blank");
        page.navigate(address);
        login(who);
        page.locator(".task-filter.active").waitFor();
    }

    /** All that this browser keeps beyond the session. */
    String kept() {
        return (String) page.evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})");
    }

    /** The whole form in one picture, however long it is. */
    void photographForm(String stage) {
        int height = ((Number) page.evaluate("() => Math.ceil(Math.max(...[...document.querySelectorAll('.fjs-form')]"
            + ".map(f => f.getBoundingClientRect().height)))")).intValue();
        page.setViewportSize(1500, Math.max(1300, height + 450));
        photograph(stage);
        page.setViewportSize(1500, 1300);
    }

    /** Clicks again, as a person does, when the list was rendered anew under the pointer and the click had no effect. */
    private void click(Locator entry, Locator result) {
        for (int tries = 0; tries < 5; tries++) {
            entry.click();
            try {
                result.waitFor(new Locator.WaitForOptions().setTimeout(12_000));
                return;
            } catch (TimeoutError nothingCameOfIt) {
                page.waitForTimeout(500);
                if (!entry.isVisible()) {
                    break;
                }
            }
        }
        try {
            result.waitFor();
        } catch (TimeoutError e) {
            throw new AssertionError("Nothing came of " + entry + "; the page says: " + page.locator("body").innerText(), e);
        }
    }

    private Locator cardOf(String step, String caseNo) {
        return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(step))
            .filter(new Locator.FilterOptions().setHasText(caseNo)).first();
    }

    /** The field with that label; a star may follow it. */
    private Locator field(String label) {
        Locator labels = page.locator(".fjs-form-field-label").filter(new Locator.FilterOptions()
            .setHasText(Pattern.compile("^\\s*" + label.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0") + "\\*?\\s*$")));
        return page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(labels)).first();
    }
}
