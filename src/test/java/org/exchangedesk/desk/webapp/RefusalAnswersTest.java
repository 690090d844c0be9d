package org.exchangedesk.desk.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exchangedesk.Office.STAFF;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.exchangedesk.Answers;
import org.exchangedesk.CasePath;
import org.exchangedesk.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** What the desk refuses is an answer in Chinese that is no error of the server, and one line of log without what was typed. */
@Tag("S-19")
class RefusalAnswersTest extends CasePath {

    @Autowired
    private TestRestTemplate http;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void leave() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void aRefusedFormIsOneLineOfLog() {
        String caseNo = stages().issuedByLetter();
        String task = office.task(caseNo, "recordNoticeService").getId();
        Visitor staff = Visitor.loggedIn(http, STAFF);
        staff.post(Visitor.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + STAFF + "\"}");
        log.list.clear();

        var answer = staff.post(Visitor.ENGINE + "/task/" + task + "/submit-form",
            "{\"variables\":{\"served\":{\"value\":\"YES\"},\"servedOn\":{\"value\":\"陳小姐0912\"},\"proof\":{\"value\":\"回執\"}}}");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("陳小姐0912");
        List<ILoggingEvent> written = log.list.stream().filter(event -> event.getLevel().levelInt >= ch.qos.logback.classic.Level.INFO_INT)
            .toList();
        assertThat(written).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage())
                .isEqualTo("Refused with 400: POST " + Visitor.ENGINE + "/task/" + task + "/submit-form");
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    @Test
    void aClaimThatLostTheRaceSaysSo() {
        String caseNo = stages().issuedByLetter();
        String task = office.task(caseNo, "recordNoticeService").getId();
        Visitor first = Visitor.loggedIn(http, STAFF);
        Visitor second = Visitor.loggedIn(http, "staff-b");
        assertThat(first.post(Visitor.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"staff-a\"}").getStatusCode())
            .isEqualTo(HttpStatus.NO_CONTENT);

        var answer = second.post(Visitor.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"staff-b\"}");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("這項工作已由他人認領，請重新整理清單。").doesNotContain("claimed by");
    }

    @Test
    void aFinishedTaskSaysSo() {
        String caseNo = stages().issuedByLetter();
        String task = office.task(caseNo, "recordNoticeService").getId();
        office.does(STAFF, caseNo, "recordNoticeService", Answers.served(office.today()));
        Visitor staff = Visitor.loggedIn(http, STAFF);

        for (String command : List.of("submit-form", "complete", "claim", "unclaim", "assignee")) {
            var answer = staff.post(Visitor.ENGINE + "/task/" + task + "/" + command, "{\"userId\":\"staff-a\"}");
            assertThat(answer.getStatusCode()).as(command).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody()).as(command).contains("這項工作已完成或已取消，請重新整理清單。");
        }
    }
}
