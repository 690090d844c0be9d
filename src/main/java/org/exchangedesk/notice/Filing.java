package org.exchangedesk.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.exchangedesk.Checks;

/** 檔號 and 保存年限, asked for when a case is closed (C6). The unit is part of the period: 「5年」, not 「5」. */
@Embeddable
public record Filing(@Column(name = "file_number") String fileNumber, @Column(name = "retention_period") String retentionPeriod) {

    void check() {
        new Checks().requireText(fileNumber, "檔號").requireText(retentionPeriod, "保存年限")
            .require(retentionPeriod == null || retentionPeriod.matches("永久|\\d{1,2}年"),
                "保存年限請敘明單位，例如「5年」或「永久」")
            .refuseIfAny();
    }

    String inWords() {
        return "檔號 " + fileNumber + "，保存年限 " + retentionPeriod;
    }
}
