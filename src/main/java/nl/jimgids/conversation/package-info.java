/** The engine: a conversation is the fold of its events over a script. Pure: no clock, no files, no terminal. */
@NullMarked
package nl.jimgids.conversation;

import org.jspecify.annotations.NullMarked;
