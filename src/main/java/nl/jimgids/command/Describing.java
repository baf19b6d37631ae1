package nl.jimgids.command;

import nl.jimgids.author.Schema;

/** {@code jim schema}: the language of dialogues, for editors. */
final class Describing {
    private final Surroundings surroundings;
    private final Jim.Schema options;

    Describing(Surroundings surroundings, Jim.Schema options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    int run() {
        surroundings.out().print(Schema.write(surroundings.words(options.common.language)));
        surroundings.out().flush();
        return Exit.DONE;
    }
}
