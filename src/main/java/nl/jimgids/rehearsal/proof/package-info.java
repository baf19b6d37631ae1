/**
 * What can be proved about a scenario: every course that it can take is taken once ({@link
 * nl.jimgids.rehearsal.proof.Courses}), and the rules look at what was come by.
 */
@NullMarked
package nl.jimgids.rehearsal.proof;

import org.jspecify.annotations.NullMarked;
