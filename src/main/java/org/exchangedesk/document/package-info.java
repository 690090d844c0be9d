/**
 * The printing machine: templates, typefaces, PDF/A and ODT; knows no case.
 *
 * <p>May know: {@code template}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>HTML and openhtmltopdf for PDF/A-2u.</b> An office can change the layout with any editor; no other process is needed; a document
 * takes about 80 ms; every glyph is embedded with its character, as veraPDF proves in the tests. One document is printed at a time on each
 * node: typefaces are shared, and FontBox does not promise thread safety. The printer resolves no address.</li>
 * <li><b>An ODT template is data, not a program.</b> XDocReport fills the ODT with FreeMarker, in which a template is a program;
 * {@code OdtCheck} therefore accepts only a known name in a field and no directive anywhere else, and behind it the engine is allowed no
 * class. Whatever is typed into a case is printed as text.</li>
 * <li><b>Characters that no document can print as they are</b> (controls, marks that change the direction of reading) are refused where the
 * notice is issued. {@code FormAnswers} refuses them earlier, but the names of organisations come from a file.</li>
 * <li><b>Slow readers hold nothing.</b> A document printed for a reader lies in a file that is deleted as soon as it is open; a kept
 * document is read from the database in slices of 64 kB, each by itself, so a slow reader holds neither heap nor printer nor connection.
 * PostgreSQL stores its bytes uncompressed ({@code external}), so that a slice costs only its own length.</li>
 * </ul>
 */
package org.exchangedesk.document;
