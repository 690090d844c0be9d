package org.exchangedesk.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exchangedesk.DeskFiles;
import org.exchangedesk.notice.NoticeMail;

/** Drafts for tests; nobody and nothing in them exists. */
public final class SampleMail {

    static final Map<String, Object> MODEL = Map.ofEntries(
        Map.entry("caseNo", "115-0001"), Map.entry("orgCode", "XC12345678"), Map.entry("orgName", "範例公會"),
        Map.entry("issueDate", "中華民國115年11月21日"), Map.entry("deadline", "中華民國115年12月18日"),
        Map.entry("deadlineStated", "中華民國115年12月18日（不含當日）"), Map.entry("previousDeadline", "中華民國115年12月4日（不含當日）"),
        Map.entry("documentNumber", "範字第1150000001號"),
        Map.entry("contactUnit", "承辦單位甲"), Map.entry("contactName", "承辦甲"), Map.entry("contactPhone", "06-0000000轉0000"),
        Map.entry("contactEmail", "desk@city.invalid"), Map.entry("reason", "理由甲"), Map.entry("missingItems", "1. 用戶印信"),
        Map.entry("suspensionNoticeDate", "中華民國115年12月21日"), Map.entry("suspensionStartDate", "中華民國116年1月4日"),
        Map.entry("roundName", "第一次追蹤"), Map.entry("outcome", "改善完成"), Map.entry("correction", "更正甲"),
        Map.entry("reminderDaysLeft", "3"), Map.entry("originalDocumentNumber", "範字第1150000000號"),
        Map.entry("toBureau", ""), Map.entry("authorityName", "範例市政府"), Map.entry("suspensionRevoked", ""));

    static final List<Attachment> ATTACHMENTS = List.of(
        new Attachment("公文電子交換系統限期改善單（一一五年度第一號，含追蹤評估表）.pdf", "application/pdf",
            new byte[]{0, '\r', '.', '\n', '.', '\r', '\n', (byte) 0xFF}),
        new Attachment("附件2 \"清單\".txt", "text/plain; charset=UTF-8", "清單\n.\n".getBytes(StandardCharsets.UTF_8)));

    private SampleMail() {
    }

    static Map<String, Object> modelWith(String key, Object value) {
        Map<String, Object> model = new HashMap<>(MODEL);
        model.put(key, value);
        return model;
    }

    /** What a mail of that kind says, in the text that ships. */
    public static String body(MailKind kind, Map<String, Object> model) {
        return templates(new DeskFiles()).render(kind, model).body();
    }

    /** The texts of the kinds that ship. */
    static MailTemplates templates(DeskFiles files) {
        return new MailTemplates(files, new MailKinds(List.of(new RecordingLifecycle())));
    }

    static MailDraft draft(String caseNo, MailKind kind, String occurrence) {
        return new MailDraft(caseNo, kind, occurrence, "guild@org.example", MODEL, ATTACHMENTS);
    }

    static MailDraft notice(String caseNo) {
        return draft(caseNo, NoticeMail.NOTICE, "1");
    }
}
