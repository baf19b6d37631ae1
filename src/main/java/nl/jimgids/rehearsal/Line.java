package nl.jimgids.rehearsal;

import nl.jimgids.script.Condition;
import nl.jimgids.script.Place;
import nl.jimgids.script.Template;
import nl.jimgids.script.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a question may be answered.
 *
 * @param when on the meters; null: always
 * @param says the words of the persona; null: those of the answer itself
 * @param answer as an answers file would say it
 */
public record Line(@Nullable Condition when, @Nullable Template says, Yaml answer, Place place) {}
