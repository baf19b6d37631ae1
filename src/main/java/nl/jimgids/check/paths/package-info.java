/**
 * All paths of a script at once. A script becomes a {@link nl.jimgids.check.paths.Graph}: points, and edges that ask, set
 * and compare. The sets of states in which each point can be reached are decision diagrams ({@link
 * nl.jimgids.check.paths.Diagrams}), found by fixpoint ({@link nl.jimgids.check.paths.Reach}), so that no path is ever
 * enumerated. {@link nl.jimgids.check.paths.Paths} is the door.
 */
@NullMarked
package nl.jimgids.check.paths;

import org.jspecify.annotations.NullMarked;
