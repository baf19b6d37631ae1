/** What helps the people who write dialogues: their tests and what these leave out, and drawings. */
@NullMarked
package nl.jimgids.author;

import org.jspecify.annotations.NullMarked;
