package org.exchangedesk.desk.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.exchangedesk.Refusal;
import org.exchangedesk.notice.casefile.CaseDocuments;
import org.exchangedesk.notice.casefile.CaseDocuments.Document;
import org.exchangedesk.notice.sheet.NoticePaper;
import org.exchangedesk.template.Link;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The official documents of a case, for whoever is logged in to the web apps and may read what forms of a case show. Under the web apps'
 * address, whose filters know the session.
 */
@Controller
@RequestMapping("/camunda/api/desk/cases/{caseNo}/documents")
class CaseDocumentPages {

    private static final String PROCESS = "improvementNotice";

    /** What the list of documents shows. */
    private record Shown(String caseNo, List<Line> documents) {
    }

    /**
     * @param issued    which one of its name and when; empty while it is printed anew
     * @param hindrance why it cannot be opened now; empty when it can
     */
    private record Line(Link link, String name, String issued, String hindrance) {

        private static Line of(CaseDocuments.Entry entry) {
            return new Line(new Link("documents/" + entry.address()), entry.name(), entry.issued(),
                Objects.requireNonNullElse(entry.hindrance(), ""));
        }
    }

    private final DeskPage<Shown> page = new DeskPage<>("caseDocuments", Shown.class);
    private final CaseDocuments documents;
    private final ReadingRight right;

    CaseDocumentPages(CaseDocuments documents, ReadingRight right) {
        this.documents = documents;
        this.right = right;
    }

    /** All documents of the case, each a link. */
    @GetMapping
    ResponseEntity<String> list(@PathVariable("caseNo") String caseNo) {
        right.require(PROCESS);
        return page.of(new Shown(caseNo, documents.of(caseNo).stream().map(Line::of).toList()));
    }

    /** The newest of its kind as PDF, to be shown by the browser. */
    @GetMapping("/{form}")
    void pdf(@PathVariable("caseNo") String caseNo, @PathVariable("form") String form, HttpServletResponse response) throws IOException {
        right.require(PROCESS);
        send(documents.open(caseNo, wanted(form)), response);
    }

    /** The newest notice as its recipient fills it in, to be saved. */
    @GetMapping("/" + CaseDocuments.EDITABLE_NOTICE)
    void editableNotice(@PathVariable("caseNo") String caseNo, HttpServletResponse response) throws IOException {
        right.require(PROCESS);
        send(documents.openEditableNotice(caseNo), response);
    }

    /** What is yet to be issued, also when something of its kind was issued before. */
    @GetMapping("/{form}/" + CaseDocuments.DRAFT)
    void draft(@PathVariable("caseNo") String caseNo, @PathVariable("form") String form, HttpServletResponse response) throws IOException {
        right.require(PROCESS);
        send(documents.openDraft(caseNo, wanted(form)), response);
    }

    /** One of those that were issued. */
    @GetMapping("/{form}/{occurrence:\\d{1,9}}")
    void occurrence(@PathVariable("caseNo") String caseNo, @PathVariable("form") String form, @PathVariable("occurrence") int occurrence,
        HttpServletResponse response) throws IOException {
        right.require(PROCESS);
        send(documents.open(caseNo, wanted(form), occurrence), response);
    }

    private static NoticePaper wanted(String form) {
        return Arrays.stream(NoticePaper.values()).filter(f -> f.id().equals(form)).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void send(Document opened, HttpServletResponse response) throws IOException {
        try (Document document = opened) {
            MediaType type = MediaType.parseMediaType(document.mediaType());
            DeskAnswer.with(HttpStatus.OK).contentType(type).contentLength(document.content().length())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                    (type.equals(MediaType.APPLICATION_PDF) ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(document.fileName(), StandardCharsets.UTF_8).build().toString())
                .build().getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            document.content().writeTo(response.getOutputStream());
        }
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal) {
        return DeskAnswer.nothing(refusal.getMessage());
    }
}
