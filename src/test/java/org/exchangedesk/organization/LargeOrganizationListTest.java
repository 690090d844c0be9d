package org.exchangedesk.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exchangedesk.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of many thousand organisations is no single transaction and no statement per line. */
@DeskTest
@Tag("S-23")
class LargeOrganizationListTest {

    private static final int MANY = 2 * OrganizationRegister.BATCH + 1;

    @Autowired
    private OrganizationRegister register;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void removeThem() {
        jdbc.sql("delete from organization where code like 'ZY%'").update();
    }

    @Test
    void organisationsOfALargeListAreTakenOverInBatchesThatCommitOnTheirOwn() {
        assertThat(register.importFrom(list("名"))).isEqualTo(MANY);

        assertThat(transactions()).hasSize(3).allMatch(rows -> rows <= OrganizationRegister.BATCH);
    }

    /** The next start reads the whole list again: what has not changed is not written. */
    @Test
    void anUnchangedListWritesNothingAndAChangedOneEveryLine() {
        register.importFrom(list("名"));
        List<Integer> before = transactions();

        register.importFrom(list("名"));
        assertThat(versions()).containsOnly(0);
        assertThat(transactions()).isEqualTo(before);

        register.importFrom(list("新名"));
        assertThat(versions()).containsOnly(1).hasSize(MANY);
    }

    private static String list(String name) {
        return IntStream.range(0, MANY).mapToObj(i -> "ZY%08d,%s,AGENCY,office@guild.example,06-0000001,".formatted(i, name))
            .collect(Collectors.joining("\n", "code,name,kind,email,phone,address\n", "\n"));
    }

    /** Rows of each transaction that wrote some, as the database itself keeps it. */
    private List<Integer> transactions() {
        return jdbc.sql("select count(*) from organization where code like 'ZY%' group by xmin::text order by 1").query(Integer.class)
            .list();
    }

    private List<Integer> versions() {
        return new ArrayList<>(jdbc.sql("select version from organization where code like 'ZY%'").query(Integer.class).list());
    }
}
