package org.exchangedesk;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.exchangedesk.organization.OrganizationRegister;
import org.exchangedesk.process.access.Access;
import org.exchangedesk.process.engine.Groups;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/** Users and organisations to try the desk with; nobody here exists. Never part of the production jar. */
@Order(SampleData.ORDER)
public class SampleData implements ApplicationRunner {

    static final int ORDER = Access.FIRST + 10;

    /** Id, family name as shown, and group of every sample user. */
    public static final List<Person> PEOPLE = List.of(
        new Person("staff-a", "承辦甲", Groups.STAFF),
        new Person("staff-b", "承辦乙", Groups.STAFF),
        new Person("supervisor-c", "主管丙", Groups.SUPERVISOR),
        new Person("supervisor-d", "主管丁", Groups.SUPERVISOR),
        new Person("analyst-e", "分析戊", Groups.ANALYST));

    private static final String ORGANIZATIONS = """
        code,name,kind,email,phone,address
        XC12345678,臺南市範例公會,ORGANIZATION,office@guild.example,06-0000001,臺南市範例區範例路1號
        XC23456789,臺南市示範協會,ORGANIZATION,office@society.example,06-0000002,臺南市示範區示範路2號
        XA34567890,範例區公所,AGENCY,office@district.example,06-0000003,臺南市範例區公所路3號
        """;

    private final IdentityService identityService;
    private final OrganizationRegister register;

    SampleData(IdentityService identityService, OrganizationRegister register) {
        this.identityService = identityService;
        this.register = register;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        PEOPLE.forEach(this::add);
        register.importFrom(ORGANIZATIONS);
    }

    private void add(Person person) {
        if (identityService.createUserQuery().userId(person.id()).count() > 0) {
            return;
        }
        User user = identityService.newUser(person.id());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.id() + "@city.example");
        user.setPassword(person.password());
        identityService.saveUser(user);
        identityService.createMembership(person.id(), person.group());
    }

    /** A sample user. */
    public record Person(String id, String name, String group) {

        /** For a desk that listens on this machine only. */
        public String password() {
            return "demo-" + id;
        }
    }
}
