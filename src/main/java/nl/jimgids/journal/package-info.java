/**
 * Saved conversations: append, recover, lock, forget.
 *
 * <p>A conversation is a folder with a random name. In it stand {@code journal} (what was said), {@code draft} (what is half
 * typed), {@code tail-N} (bytes that were set aside because they were no whole record), {@code open} (which process has it
 * open; only information), {@code .lock} (decides who may write) and what the summary wrote. Folders are 0700, files 0600.
 *
 * <p><b>The journal, format {@code jim-journal/1}.</b> A record is one line:
 *
 * <pre>{@code crc length payload\n}</pre>
 *
 * where {@code payload} is {@code length} bytes (decimal) and {@code crc} their CRC-32C in eight small hexadecimal digits.
 * The payload is what {@link Seal} makes of one JSON object in UTF-8. Every object begins with {@code n}, the number of the
 * record from 1, and {@code type}; it ends with {@code prev}, the SHA-256 of the whole line before, its newline included, in
 * hexadecimal (64 zeros in the first). Order is {@code n}, never a clock. Between them, by type:
 *
 * <ul>
 *   <li>{@code header}, the first record and only the first: {@code format, dialogue, title, digest, version?, language};
 *   <li>{@code uses}: {@code dialogue, digest, version?}: from here on the script of that name is this one;
 *   <li>{@code started}: {@code names} (an object, role to name, in order), {@code short, at}; the first event, only that;
 *   <li>{@code answered}: {@code id, visit, value, asked?, at}; the value is an object with one field: {@code text, chosen, some,
 *       yes, number, day, list} or {@code person};
 *   <li>{@code passed, unknown}: {@code id, visit, asked?, at}; {@code went-back, signalled}: {@code id, visit, at};
 *   <li>{@code noted}: {@code id, visit, text, at}; {@code probed}: {@code id, visit, probe, text, asked?, at};
 *   <li>{@code paused, finished}: {@code at}; {@code resumed}: {@code rest?, at}.
 * </ul>
 *
 * <p>{@code asked} is how the question stood: {@code question, type, by?, labels, readers, alone, printed?}. By it a changed script
 * never takes the answer for something else, and shows it to nobody who could not read it. {@code printed} is of a consent or
 * a question about safety that names what people said before: the first 16 digits of the SHA-256 of its words.
 *
 * <p>Moments and days are ISO 8601, with offset. A type or field that is not in this list belongs to a newer jim: it is
 * reported, and nothing is appended behind it. Text comes back char by char as it went in; a surrogate without its other half
 * has no UTF-8 and is therefore written as a JSON escape.
 */
@NullMarked
package nl.jimgids.journal;

import org.jspecify.annotations.NullMarked;
