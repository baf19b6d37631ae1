/** What was said, as far as a reader may read it, and its forms. Pure: no clock, no files. */
@NullMarked
package nl.jimgids.summary;

import org.jspecify.annotations.NullMarked;
