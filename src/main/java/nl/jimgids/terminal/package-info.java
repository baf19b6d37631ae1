/**
 * The screen: questions, lists, scales, handing over, in two forms that say the same words. {@code TableTalk} knows what is
 * said and in which order; a {@code Screen} only shows it; a {@code Widget} is what is being filled in, as a value.
 */
@NullMarked
package nl.jimgids.terminal;

import org.jspecify.annotations.NullMarked;
