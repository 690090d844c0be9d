package org.exchangedesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.exchangedesk.notice.ImprovementNotice;
import org.springframework.transaction.annotation.Transactional;

/** The house rules as sentences about the classes that ship. */
@AnalyzeClasses(packages = "org.exchangedesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    // ---- the engine stays behind process ------------------------------------------------------------------------------

    @ArchTest
    static final ArchRule onlyProcessAndDeskKnowTheEngine = noClasses().that()
        .resideOutsideOfPackages("org.exchangedesk.process..", "org.exchangedesk.desk..")
        .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule engineInternalsStayInOnePackage = noClasses().that().resideOutsideOfPackage("org.exchangedesk.process.engine..")
        .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule featuresNeverKnowTheProcess = noClasses().that()
        .resideOutsideOfPackages("org.exchangedesk.process..", "org.exchangedesk.desk..")
        .should().dependOnClassesThat().resideInAnyPackage("org.exchangedesk.process..", "org.exchangedesk.desk..");

    // ---- features know each other in one direction ----------------------------------------------------------------------

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("org.exchangedesk.(*)..").should().beFreeOfCycles();

    /** On every level: a room and the rooms inside it are slices of their own. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("org.exchangedesk.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theNoticeIsKnownOnlyToWhatTranslatesIt = noClasses().that()
        .resideOutsideOfPackages("org.exchangedesk.notice..", "org.exchangedesk.process..", "org.exchangedesk.desk..")
        .should().dependOnClassesThat().resideInAPackage("org.exchangedesk.notice..");

    @ArchTest
    static final ArchRule theCalendarStandsAlone = noClasses().that().resideInAPackage("org.exchangedesk.calendar..").should()
        .dependOnClassesThat(
            resideInAPackage("org.exchangedesk..")
                .and(resideOutsideOfPackages("org.exchangedesk", "org.exchangedesk.calendar..", "org.exchangedesk.date")));

    @ArchTest
    static final ArchRule correspondenceKnowsNoCase = noClasses().that().resideInAPackage("org.exchangedesk.correspondence..").should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.exchangedesk.notice..", "org.exchangedesk.organization..", "org.exchangedesk.document..");

    @ArchTest
    static final ArchRule templatesKnowNobody = noClasses().that().resideInAPackage("org.exchangedesk.template..").should()
        .dependOnClassesThat(
            resideInAPackage("org.exchangedesk..").and(resideOutsideOfPackages("org.exchangedesk", "org.exchangedesk.template..")));

    /** Elsewhere a template could be one that evaluates what stands in it. */
    @ArchTest
    static final ArchRule everyTemplateIsAClosedOne = noClasses().that().resideOutsideOfPackage("org.exchangedesk.template..").should()
        .dependOnClassesThat().resideInAPackage("org.thymeleaf..");

    // ---- the outside world -----------------------------------------------------------------------------------------------

    @ArchTest
    static final ArchRule onlyCorrespondenceSpeaksMail = noClasses().that().resideOutsideOfPackage("org.exchangedesk.correspondence..")
        .should().dependOnClassesThat().resideInAnyPackage("jakarta.mail..", "org.springframework.mail..");

    @ArchTest
    static final ArchRule oneClassIsTheMailServer = noClasses().that().doNotHaveSimpleName("SmtpServer").should().dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.mail.Transport");

    // ---- time is asked for, never taken ------------------------------------------------------------------------------------

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().should().callMethodWhere(takesTheTime());

    private static DescribedPredicate<JavaCall<?>> takesTheTime() {
        return new DescribedPredicate<>("takes the time of the machine") {
            @Override
            public boolean test(JavaCall<?> call) {
                CodeUnitCallTarget target = call.getTarget();
                boolean now = target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
                boolean millis = target.getOwner().isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
                return now || millis;
            }
        };
    }

    @ArchTest
    static final ArchRule noOldDatesAreMade = noClasses().should().callConstructor(java.util.Date.class)
        .orShould().callMethod(java.util.Calendar.class, "getInstance");

    // ---- steps translate, services decide ----------------------------------------------------------------------------------

    @ArchTest
    static final ArchRule delegatesAreNamedSo = classes().that().implement(JavaDelegate.class).should().haveSimpleNameEndingWith("Delegate")
        .andShould().resideInAPackage("org.exchangedesk.process..").andShould().notBePublic();

    @ArchTest
    static final ArchRule taskClassesAreNamedSo = classes().that().implement(TaskListener.class).should()
        .haveNameMatching(".*(Task|Officer)")
        .andShould().resideInAPackage("org.exchangedesk.process..").andShould().notBePublic();

    @ArchTest
    static final ArchRule stepsHoldNoTransactionOfTheirOwn = noClasses().that().resideInAPackage("org.exchangedesk.process..").should()
        .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule stepsNeverTouchEntities = noClasses().that().implement(JavaDelegate.class).or().implement(TaskListener.class)
        .should().dependOnClassesThat().haveSimpleName("ImprovementNotice");

    // ---- the aggregate guards itself ----------------------------------------------------------------------------------------

    @ArchTest
    static final ArchRule nothingHasSetters = methods().that().areDeclaredInClassesThat()
        .resideInAnyPackage("org.exchangedesk.notice..", "org.exchangedesk.organization..", "org.exchangedesk.correspondence..")
        .and().areDeclaredInClassesThat().resideOutsideOfPackage("org.exchangedesk.process..")
        .and().arePublic().should().haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule entitiesKeepTheirFieldsToThemselves = noFields().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
        .should().notBePrivate();

    /** A room of its own makes methods public that change a case; whoever calls one of them says who does it, and when. */
    @ArchTest
    static final ArchRule whatChangesACaseTakesAnAct = codeUnits().that().areDeclaredInClassesThat(CaseChanges.ARE_PART_OF_A_CASE)
        .and(CaseChanges.CHANGE_A_CASE).and().arePublic().should(be(CaseChanges.TAKE_AN_ACT));

    @ArchTest
    static final ArchRule othersChangeACaseThroughItsDoors = noClasses().that(not(CaseChanges.ARE_PART_OF_A_CASE)).should()
        .accessTargetWhere(CaseChanges.CHANGES_A_CASE_BESIDE_ITS_DOORS);

    @ArchTest
    static final ArchRule onlyTheCaseWritesItsLog = noClasses().that(not(CaseChanges.ARE_PART_OF_A_CASE)).should()
        .callMethod(ImprovementNotice.class, "log", Act.class, String.class, String.class);

    @ArchTest
    static final ArchRule whatPeopleReadChangesNothing = noClasses().that()
        .resideInAnyPackage("org.exchangedesk.notice.casefile..", "org.exchangedesk.desk.page..").should()
        .accessTargetWhere(CaseChanges.HANDS_OVER_AN_ACT);

    /** Services change cases, also where a timer and nobody acts. */
    @ArchTest
    static final ArchRule whatPeopleReadAsksNoService = noClasses().that()
        .resideInAnyPackage("org.exchangedesk.notice.casefile..", "org.exchangedesk.desk.page..").should()
        .dependOnClassesThat(simpleNameEndingWith("Service").and(resideInAPackage("org.exchangedesk..")));

    /** The rules above see only what {@link CaseChanges} recognises: one method for each way to change a case, and some that only look. */
    @ArchTest
    static void changesAreRecognised(JavaClasses classes) {
        Set<String> changing = classes.stream().flatMap(type -> type.getCodeUnits().stream()).filter(CaseChanges.CHANGE_A_CASE)
            .map(unit -> unit.getOwner().getSimpleName() + "." + unit.getName()).collect(Collectors.toSet());
        assertThat(changing).as("a field, a list, a new row, a call, a call in a lambda")
            .contains("ImprovementNotice.become", "EventLog.add", "Assessment.<init>", "NoticeInClosing.close", "Replies.fileUnprocessed")
            .doesNotContain("Reply.defects", "Deadlines.first", "FollowUps.startToName", "NoticeInDraft.checkIssue", "Terms.check",
                "Suspension.checkRevocable", "ImprovementNotice.inDraft");
    }

    // ---- style -----------------------------------------------------------------------------------------------------------------

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule oneWayOfLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule aNameSaysWhatAClassIsFor = noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?")
        .orShould().haveSimpleNameStartingWith("Base")
        .orShould().haveSimpleNameStartingWith("Abstract");
}
