/**
 * The conversations with the same people, together: where they stand, what is due, and what a later conversation remembers.
 *
 * <p>A case is no file of its own. It is all conversations that carry the same word, so nothing has to agree with anything
 * else, and whatever is forgotten is gone from the case too.
 */
@NullMarked
package nl.jimgids.cases;

import org.jspecify.annotations.NullMarked;
