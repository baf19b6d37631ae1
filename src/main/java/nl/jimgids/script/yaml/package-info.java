/** Reading bytes as a tree of text, with a place on every node. The only room that knows the YAML library. */
@NullMarked
package nl.jimgids.script.yaml;

import org.jspecify.annotations.NullMarked;
