package org.exchangedesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.exchangedesk.SampleData;

/** One of the web apps in the browser of one person, with the language and time zone of an office in Taiwan. */
abstract class WebApp implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    final Page page;
    final String address;
    private final BrowserContext context;
    private final String user;
    private int shots;

    WebApp(Browser browser, int port, String app, String user) {
        this.user = user;
        context = browser.newContext(new Browser.NewContextOptions()
            .setLocale("zh-TW").setTimezoneId("Asia/Taipei").setViewportSize(1500, 1300));
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        address = "http://127.0.0.1:%d/camunda/app/%s/default/".formatted(port, app);
        page.navigate(address);
        login(user);
    }

    /**
     * Logs in once the login page has loaded completely: a late answer to an earlier request would otherwise replace the cookie of the new
     * session.
     */
    void login(String who) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("input[type=text]").fill(who);
        page.locator("input[type=password]").fill(password(who));
        page.locator("button[type=submit]").click();
    }

    /** Keeps what the person sees, under {@code target/screenshots}, to be looked at; waits for counts and lists to settle. */
    void photograph(String stage) {
        page.waitForTimeout(1000);
        page.screenshot(new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve("%s-%02d-%s.png".formatted(user, ++shots, stage))));
    }

    /** The red notification, in the words the person reads. */
    String refusal() {
        Locator message = page.locator(".notifications .alert-danger");
        message.first().waitFor();
        return message.first().innerText();
    }

    void dismissRefusal() {
        page.locator(".notifications .alert button.close:visible").first().click();
    }

    private static String password(String who) {
        return SampleData.PEOPLE.stream().filter(person -> person.id().equals(who)).findFirst().orElseThrow().password();
    }

    @Override
    public void close() {
        context.close();
    }
}
