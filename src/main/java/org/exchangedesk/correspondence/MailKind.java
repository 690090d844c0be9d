package org.exchangedesk.correspondence;

/** What the desk writes by e-mail. */
public enum MailKind {

    NOTICE("限期改善通知", "notice", true),
    REMINDER("改善期限催辦通知", "reminder", false),
    INCOMPLETE_REPLY("回復資料補正通知", "incompleteReply", true),
    EXTENSION("展延改善期限通知", "extension", true),
    EXTENSION_TAKEN_BACK("更正改善期限通知", "extensionTakenBack", true),
    SUSPENSION("中止交換服務通知", "suspension", true),
    REVOCATION("撤銷中止交換服務通知", "revocation", true),
    CLOSING("結案通知", "closing", true),
    WITHDRAWAL("撤銷限期改善通知", "withdrawal", true),
    BUREAU_REPORT("函報檔案管理局", "bureauReport", true),
    BUREAU_REMINDER("稽催檔案管理局", "bureauReminder", false);

    private final String label;
    private final String templateName;
    private final boolean legallyRelevant;

    MailKind(String label, String templateName, boolean legallyRelevant) {
        this.label = label;
        this.templateName = templateName;
        this.legallyRelevant = legallyRelevant;
    }

    /** The name people read, in Chinese. */
    public String label() {
        return label;
    }

    /** Whether somebody has to decide when it cannot be delivered; a reminder may fail without consequence. */
    public boolean legallyRelevant() {
        return legallyRelevant;
    }

    /** Path of the text, see {@link org.exchangedesk.DeskFiles}. */
    public String template() {
        return "config/mail/" + templateName + ".txt";
    }
}
