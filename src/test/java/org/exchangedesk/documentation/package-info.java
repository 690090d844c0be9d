/** Keeps what is written about the desk true: generated tables and pictures, links, names and the size of the README. */
package org.exchangedesk.documentation;
