package org.exchangedesk.desk.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Visitor.ENGINE;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.exchangedesk.DeskTest;
import org.exchangedesk.MovableClock;
import org.exchangedesk.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Passwords: how long they are, and how often they may be tried, by every door of the web apps. */
@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class LoginTest {

    private static final String SLOW_DOWN = "登入失敗次數過多";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private MovableClock clock;

    /** An account of its own, so that nobody else's tries are counted; whether it exists makes no difference. */
    private final String account = "nobody-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void guessingIsSlowedDownAndSaysSo(CapturedOutput output) {
        later();
        Visitor stranger = new Visitor(http);
        for (int i = 0; i < 10; i++) {
            assertThat(stranger.login("tasklist", account, "guess").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        }
        var answer = stranger.login("tasklist", account, "guess");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains(SLOW_DOWN);
        assertThat(output).as("a stranger does not fill the log").doesNotContain("\tat org.camunda");

        later();
        assertThat(stranger.login("tasklist", account, "guess").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    /** Who may see a user may ask the engine whether a password is that user's. */
    @Test
    void thePasswordOfAColleagueIsNotGuessedThroughTheInterfaceEither() {
        later();
        Visitor admin = Visitor.loggedIn(http, "admin");
        String guess = "{\"username\":\"%s\",\"password\":\"guess\"}".formatted(account);
        for (int i = 0; i < 10; i++) {
            assertThat(admin.post(ENGINE + "/identity/verify", guess).getBody()).contains("\"authenticated\":false");
        }
        assertThat(admin.post(ENGINE + "/identity/verify", guess).getBody()).contains(SLOW_DOWN);
    }

    /** A proxy's word for the address counts only where the settings say so; otherwise a stranger would be a new one at every try. */
    @Test
    void aForgedAddressChangesNothing() {
        later();
        int admitted = 0;
        for (int i = 0; i < 40; i++) {
            Visitor stranger = new Visitor(http);
            stranger.comesFrom("198.51.100." + i);
            if (stranger.login("tasklist", account + i, "guess").getStatusCode() == HttpStatus.UNAUTHORIZED) {
                admitted++;
            }
        }
        // twenty, one of which later() has used up
        assertThat(admitted).isEqualTo(19);
        later();
    }

    /** The engine would close the account after ten failures until an administrator opens it. */
    @Test
    void noAccountIsClosedForGood() {
        for (int i = 0; i < 15; i++) {
            assertThat(identityService.checkPassword("staff-b", "guess")).isFalse();
        }
        assertThat(identityService.checkPassword("staff-b", "demo-staff-b")).isTrue();
    }

    @Test
    void aShortPasswordIsRefusedInChinese() {
        Visitor admin = Visitor.loggedIn(http, "admin");
        String user = "{\"profile\":{\"id\":\"%s\",\"firstName\":\"新\",\"lastName\":\"人\"},\"credentials\":{\"password\":\"%s\"}}";

        var refused = admin.post(ENGINE + "/user/create", user.formatted(account, "elevensigns"));
        assertThat(refused.getStatusCode().isError()).isTrue();
        assertThat(refused.getBody()).contains("密碼至少須 12 個字元");
        assertThat(identityService.createUserQuery().userId(account).count()).isZero();

        assertThat(admin.post(ENGINE + "/user/create", user.formatted(account, "twelve-signs")).getStatusCode())
            .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(admin.send(HttpMethod.PUT, ENGINE + "/user/" + account + "/credentials",
            "{\"password\":\"short\",\"authenticatedUserPassword\":\"only-in-tests\"}", MediaType.APPLICATION_JSON).getBody())
            .contains("密碼至少須 12 個字元");
        assertThat(identityService.checkPassword(account, "twelve-signs")).isTrue();
        identityService.deleteUser(account);
    }

    /** Lets days pass, so that earlier failures of this address are forgotten. */
    private void later() {
        clock.later();
        new Visitor(http).login("tasklist", account + "-later", "guess");
    }
}
