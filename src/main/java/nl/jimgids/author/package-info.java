/** What helps the people who write dialogues: their tests and what these leave out, drawings, a schema for editors, and a dialogue to begin with. */
@NullMarked
package nl.jimgids.author;

import org.jspecify.annotations.NullMarked;
