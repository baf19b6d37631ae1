/**
 * What can be said about the texts of a script without looking at its paths: the field's rules, and how hard it is to
 * read. One file per rule; {@link nl.jimgids.check.text.TextRules} is the door.
 */
@NullMarked
package nl.jimgids.check.text;

import org.jspecify.annotations.NullMarked;
