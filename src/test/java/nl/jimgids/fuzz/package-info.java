/**
 * Odd input. Each {@code ...Fuzz} takes any bytes and says what must hold for them, whatever they are; it knows nothing of
 * where they come from. {@link nl.jimgids.fuzz.FuzzTest} feeds it for a few seconds in every build, and {@code ./mvnw -Pfuzz
 * process-test-classes} lets Jazzer do so, which learns from the coverage what leads deeper.
 */
package nl.jimgids.fuzz;
