/**
 * Practising with the real scripts: a scripted person answers, and the trainee chooses what to say.
 *
 * <p>A rehearsal is a fold, as a conversation is: {@link nl.jimgids.rehearsal.Scene} is a value, and {@code after(choice)} gives
 * the next one. The person is one more respondent of the same engine ({@link nl.jimgids.rehearsal.Persona}), so what is
 * practised is what is later held. Pure: no clock, no files, no terminal.
 */
@NullMarked
package nl.jimgids.rehearsal;

import org.jspecify.annotations.NullMarked;
