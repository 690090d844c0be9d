package org.exchangedesk.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 主管機關聯絡窗口 (F-19). The telephone number is free text: 「轉」 and extensions are usual (D15). */
@Embeddable
public record AuthorityContact(@Column(name = "contact_unit") String unit, @Column(name = "contact_name") String name,
    @Column(name = "contact_phone") String phone, @Column(name = "contact_email") String email) {
}
