package org.exchangedesk.notice.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 填寫人 on the organisation's side (F-20): name, telephone, mailbox; nothing more is kept of a person. */
@Embeddable
public record Respondent(@Column(name = "respondent_name") String name, @Column(name = "respondent_phone") String phone,
    @Column(name = "respondent_email") String email) {

    /** For people: what is missing shows as such. */
    public String inWords() {
        return shown(name) + "／" + shown(phone) + "／" + shown(email);
    }

    private static String shown(String value) {
        return value == null ? "（未填）" : value;
    }
}
