/**
 * What can be proved about a script, one rule to a file. Each looks at {@link nl.jimgids.check.paths.Paths}, all paths at
 * once, and says nothing where that cannot decide. {@link nl.jimgids.check.proof.Proofs} is the door.
 */
@NullMarked
package nl.jimgids.check.proof;

import org.jspecify.annotations.NullMarked;
