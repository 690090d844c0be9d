package org.exchangedesk.correspondence;

import org.exchangedesk.Refusal;
import org.exchangedesk.UnsafeCharacters;

/** One line of text that may stand in a mail header, such as a subject or the name of an attachment. */
public final class HeaderText {

    private HeaderText() {
    }

    /**
     * @param part what the text is, in Chinese, for the message to the person
     * @return the text without surrounding white space
     * @throws Refusal when it is empty, or holds a line break, another control character or a direction override
     */
    public static String checked(String part, String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal("請填寫「" + part + "」。");
        }
        if (UnsafeCharacters.anyIn(value)) {
            throw new Refusal("「" + part + "」不得含有換行、控制字元或變更文字方向之字元。");
        }
        return value.strip();
    }
}
