/**
 * Templates in which nothing is evaluated, filled from the fields of one record; knows neither documents nor pages.
 *
 * <p>May know: the root package alone.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>A template is data, not a program.</b> Of Thymeleaf only printing a field, repeating for a list and leaving out on a condition are
 * allowed; everything is escaped, and an expression reads a record component and nothing else. A template is checked and filled once when
 * it is read, so what is wrong with it stops the start.</li>
 * <li><b>A link is a type.</b> Only a {@code Link} reaches an {@code href}; it cannot leave the address of its page, so nothing that
 * people typed is ever followed.</li>
 * </ul>
 */
package org.exchangedesk.template;
