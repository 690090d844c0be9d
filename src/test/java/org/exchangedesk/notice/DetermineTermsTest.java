package org.exchangedesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.exchangedesk.calendar.DayKind;
import org.exchangedesk.notice.followup.Terms;
import org.exchangedesk.organization.OrganizationKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of terms, with the decision engine alone: every row, and every gap. */
@Tag("F-35")
class DetermineTermsTest {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = table();

    private static DmnDecision table() {
        InputStream model = DetermineTermsTest.class.getResourceAsStream("/processes/determineTerms.dmn");
        return ENGINE.parseDecision("determineTerms", model);
    }

    @ParameterizedTest
    @CsvSource({
        "1, ORGANIZATION, 0, 20, WORKING, '7,3,1', 3, 10",
        "1, ORGANIZATION, 1, 15, WORKING, '5,1', 3, 10",
        "1, ORGANIZATION, 9, 15, WORKING, '5,1', 3, 10",
        "1, AGENCY, 0, 15, WORKING, '5,1', 3, 10",
        "1, AGENCY, 3, 15, WORKING, '5,1', 3, 10",
        "2, ORGANIZATION, 0, 10, WORKING, '3,1', 3, 7",
        "2, AGENCY, 0, 10, WORKING, '3,1', 3, 7",
        "2, ORGANIZATION, 1, 7, WORKING, '3,1', 2, 7",
        "2, AGENCY, 5, 7, WORKING, '3,1', 2, 7",
        "3, ORGANIZATION, 0, 5, WORKING, '1', 2, 5",
        "3, AGENCY, 2, 5, WORKING, '1', 2, 5",
        "4, ORGANIZATION, 0, 3, CALENDAR, '1', 1, 3",
        "4, AGENCY, 1, 3, CALENDAR, '1', 1, 3"})
    void everyRow(int level, String kind, int earlier, int length, DayKind dayKind, String reminders, int followUps, int leadDays) {
        assertThat(terms(level, kind, earlier)).containsExactly(new Terms(length, dayKind, reminders, followUps, leadDays));
    }

    static Stream<Arguments> everyCombination() {
        return IntStream.rangeClosed(1, 4).boxed().flatMap(level -> Stream.of(OrganizationKind.values())
            .flatMap(kind -> IntStream.of(0, 1, 2, 10, 1000).mapToObj(earlier -> Arguments.of(level, kind.name(), earlier))));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    @Tag("D25")
    void exactlyOneRowWhichTheCaseCanTakeOver(int level, String kind, int earlier) {
        assertThat(terms(level, kind, earlier)).singleElement().satisfies(proposed -> {
            assertThatNoException().isThrownBy(proposed::check);
            assertThat(proposed.followUpLimit()).isBetween(1, Terms.MAX_FOLLOW_UPS);
            assertThat(proposed.reminders()).isNotEmpty().isSortedAccordingTo((a, b) -> b - a)
                .allMatch(days -> days < proposed.deadlineLength());
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"0, AGENCY, 0", "5, AGENCY, 0", "-1, ORGANIZATION, 0", "1, COMPANY, 0", "1, -, 0", "-, AGENCY, 0",
        "1, ORGANIZATION, -1", "2, AGENCY, -1", "2, AGENCY, -"})
    void outsideTheTableThereIsNoRow(Integer level, String kind, Integer earlier) {
        assertThat(terms(level, kind, earlier)).isEmpty();
    }

    private static List<Terms> terms(Integer level, String kind, Integer earlier) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("severityLevel", level);
        facts.put("orgKind", kind);
        facts.put("earlierCases", earlier);
        DmnDecisionResult result = ENGINE.evaluateDecision(TABLE, facts);
        return result.stream().map(DetermineTermsTest::terms).toList();
    }

    private static Terms terms(DmnDecisionResultEntries row) {
        return new Terms(row.getEntry("deadlineLength"), DayKind.valueOf(row.getEntry("dayKind")), row.getEntry("reminderDays"),
            row.getEntry("followUpLimit"), row.getEntry("leadDays"));
    }
}
