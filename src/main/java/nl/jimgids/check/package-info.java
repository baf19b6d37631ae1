/** What can be said about scripts. One door for every finding, whoever finds it, and its forms: text and JSON. */
@NullMarked
package nl.jimgids.check;

import org.jspecify.annotations.NullMarked;
