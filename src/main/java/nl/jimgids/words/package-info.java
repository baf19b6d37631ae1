/** The words for people: the bundles, how a language joins and dates things, and making any text harmless on a screen. */
@NullMarked
package nl.jimgids.words;

import org.jspecify.annotations.NullMarked;
