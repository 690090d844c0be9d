package org.exchangedesk.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A registered user of the exchange: who it is, how it is reached, whether it may use the service. */
@Entity
@Table(name = "organization")
public class Organization {

    @Id
    private String code;

    @Version
    private int version;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    private String email;

    private String phone;

    private String address;

    @Enumerated(EnumType.STRING)
    private ServiceState serviceState = ServiceState.IN_SERVICE;

    private LocalDate suspendedFrom;

    protected Organization() {
    }

    Organization(String code) {
        this.code = code;
    }

    /** Takes over the contact data of the address book; whether the service is suspended is the desk's own knowledge and stays. */
    void describe(String name, OrganizationKind kind, String email, String phone, String address) {
        this.name = name;
        this.kind = kind;
        this.email = email;
        this.phone = phone;
        this.address = address;
    }

    void stop(LocalDate from) {
        if (serviceState == ServiceState.IN_SERVICE || from.isBefore(suspendedFrom)) {
            suspendedFrom = from;
        }
        serviceState = ServiceState.SUSPENDED;
    }

    /** 機關(構)代碼, such as {@code XC12345678}. */
    public String code() {
        return code;
    }

    /** 機關(構)全銜. */
    public String name() {
        return name;
    }

    public OrganizationKind kind() {
        return kind;
    }

    public String email() {
        return email;
    }

    /** The number to call back for a confirmation by telephone. */
    public String phone() {
        return phone;
    }

    /** Postal address, or null when the register has none. */
    public String address() {
        return address;
    }

    public ServiceState serviceState() {
        return serviceState;
    }

    /** First day without service, in Asia/Taipei; null while in service. */
    public LocalDate suspendedFrom() {
        return suspendedFrom;
    }
}
