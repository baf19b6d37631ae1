/** Reading a script out of a YAML tree: what could be read, and everything that is wrong, each with its place. */
@NullMarked
package nl.jimgids.script.reader;

import org.jspecify.annotations.NullMarked;
