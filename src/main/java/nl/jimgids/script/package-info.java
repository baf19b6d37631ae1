/** What a dialogue is: immutable records for a script, its steps, answer types and conditions. Depends on nothing. */
@NullMarked
package nl.jimgids.script;

import org.jspecify.annotations.NullMarked;
