package org.exchangedesk.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.exchangedesk.DeskTest;
import org.exchangedesk.Refusal;
import org.exchangedesk.StartRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class OrganizationRegisterTest {

    private static final String HEADER = "code,name,kind,email,phone,address\n";

    @Autowired
    private OrganizationRegister register;

    @Test
    void aCodeIsFoundHoweverItIsTyped() {
        register.importFrom(HEADER + "ZZ00000001,臺南市範例公會,ORGANIZATION,guild@guild.example,06-0000001,");

        Organization found = register.require(" ｚz00000001 ");

        assertThat(found.name()).isEqualTo("臺南市範例公會");
        assertThat(found.kind()).isEqualTo(OrganizationKind.ORGANIZATION);
        assertThat(found.address()).isNull();
        assertThat(found.serviceState()).isEqualTo(ServiceState.IN_SERVICE);
    }

    @Test
    void anUnknownCodeIsRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> register.require("ZZ99999999"))
            .withMessageContaining("查無機關（構）代碼「ZZ99999999」");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> register.require(null));
    }

    @Test
    void anUnusualCodeIsTakenOver() {
        register.importFrom(HEADER + "ZZ1,範例協會,ORGANIZATION,office@society.example,06-0000002,範例路1號");

        assertThat(register.require("zz1").address()).isEqualTo("範例路1號");
    }

    @Test
    void aNewListBringsContactsUpToDateAndPutsNobodyBackIntoService() {
        register.importFrom(HEADER + "ZZ00000001,舊名,ORGANIZATION,old@guild.example,06-0000001,");
        register.stop("ZZ00000001", LocalDate.of(2026, 3, 2));

        register.importFrom(HEADER + "ZZ00000001,新名,AGENCY,new@guild.example,06-0000003,");

        Organization organization = register.require("ZZ00000001");
        assertThat(organization.name()).isEqualTo("新名");
        assertThat(organization.email()).isEqualTo("new@guild.example");
        assertThat(organization.serviceState()).isEqualTo(ServiceState.SUSPENDED);
        assertThat(organization.suspendedFrom()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    /** The authority stops a service a second time: it has been without since the first. */
    @Test
    void theEarlierDayOfTheSuspensionStays() {
        register.importFrom(HEADER + "ZZ00000001,名,ORGANIZATION,office@guild.example,06-0000001,");
        register.stop("ZZ00000001", LocalDate.of(2026, 3, 10));
        register.stop("ZZ00000001", LocalDate.of(2026, 3, 17));
        assertThat(register.require("ZZ00000001").suspendedFrom()).isEqualTo(LocalDate.of(2026, 3, 10));

        register.stop("ZZ00000001", LocalDate.of(2026, 3, 5));
        assertThat(register.require("ZZ00000001").suspendedFrom()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(register.require("ZZ00000001").serviceState()).isEqualTo(ServiceState.SUSPENDED);
    }

    /** Whatever could not stand in a mail is found when the list is read, not when a notice is due. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "名|nobody|06-0000001|email is not a mail address",
        "名|a@guild.example b@guild.example|06-0000001|email is not a mail address",
        "'\"名\nBcc: x\"'|a@guild.example|06-0000001|name contains control characters",
        "名|a@guild.example|06\u00071|phone contains control characters"})
    void aRecordThatCannotStandInAMailIsNamed(String name, String email, String phone, String words) {
        int line = name.contains("\n") ? 4 : 3; // a value in quotation marks may end in a later line
        String list = HEADER + "ZZ00000001,名,AGENCY,a@guild.example,1,\nZZ00000002," + name + ",AGENCY," + email + "," + phone + ",";
        assertThatIllegalStateException().isThrownBy(() -> register.importFrom(list))
            .withMessageContaining("config/organizations.csv, line " + line + ": " + words);
    }

    @Test
    void anIncompleteLineIsNamed() {
        assertThatIllegalStateException().isThrownBy(() -> register.importFrom(HEADER + "ZZ00000001,名,GUILD,a@guild.example,1,"))
            .withMessageContaining("config/organizations.csv, line 2: kind must be AGENCY or ORGANIZATION");
        assertThatIllegalStateException().isThrownBy(() -> register.importFrom(HEADER + "ZZ00000001,名,AGENCY,,1,"))
            .withMessageContaining("config/organizations.csv, line 2: email is empty");
    }

    /** All at once, so that nobody mends them one restart at a time. */
    @Test
    @Tag("S-23")
    void everyWrongLineIsNamedByFileAndLineAndNothingIsTakenOver() {
        String list = HEADER + "ZZ00000001,名,AGENCY,a@guild.example,1,\n\nZZ00000002,名,AGENCY,a@guild.example,1\n"
            + "ＺＺ00000001,名,AGENCY,a@guild.example,1,\nZZ00000003," + "長".repeat(201) + ",AGENCY,nobody,1,\n";

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> register.importFrom(list))
            .withMessageContainingAll("config/organizations.csv，第 4 行：須有 6 欄，實有 5 欄", "第 5 行：code 與第 2 行重複", "第 6 行：name 超過 200 字",
                "第 6 行：email 不是電子郵件地址", "line 6: email is not a mail address");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> register.require("ZZ00000001"));
    }

    @Test
    @Tag("S-23")
    void aHeaderWithoutAColumnAndAnOpenQuotationMarkAreNamed() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> register.importFrom("code,name,kind,email,phone\n"))
            .withMessageContaining("config/organizations.csv, line 1: must be the header code,name,kind,email,phone,address");
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> register.importFrom(HEADER + "ZZ00000001,\"名,AGENCY,a@b.example,1,"))
            .withMessageContaining("config/organizations.csv, line 2: ");
    }
}
