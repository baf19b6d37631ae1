/** The command line. */
@NullMarked
package nl.jimgids.command;

import org.jspecify.annotations.NullMarked;
