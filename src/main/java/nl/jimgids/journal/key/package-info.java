/**
 * Keys: how one is made of a passphrase, and what is put away under one.
 *
 * <p>Everything that is secret here stands on libraries: Argon2id and scrypt by Bouncy Castle, AES-256-GCM by the JDK, age by
 * Jagged. What is ours is only which of them is used for what, and that numbers in a file cannot ask for more than the machine
 * has.
 */
@NullMarked
package nl.jimgids.journal.key;

import org.jspecify.annotations.NullMarked;
