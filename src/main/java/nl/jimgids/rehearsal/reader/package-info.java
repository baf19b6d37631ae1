/** Reading scenarios, what translates them, and what was chosen in them. Whatever is wrong is a finding with its place. */
@NullMarked
package nl.jimgids.rehearsal.reader;

import org.jspecify.annotations.NullMarked;
