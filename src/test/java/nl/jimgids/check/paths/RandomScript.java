package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes small scripts that have a bit of everything in which paths can go wrong. */
final class RandomScript {
    static final String SAFETY = """
            jim: 1
            dialogue: veiligheid
            title: Veiligheid
            language: nl
            roles: {jongere: Jongere, ouder: Ouder}
            optional_roles: [ouder]
            steps:
              - {id: klaar, say: We praten verder.}
            """;

    private final Random random;
    private final int kind;
    private final StringBuilder text = new StringBuilder();
    private final List<String> questions = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private boolean inEach;
    private boolean ran;

    /**
     * @param kind 0: forward only; 1: with jumps back; 2: fixed lists; 3: lists of people; 4: several roles; 5: another
     *     dialogue; 6: variables; 7: everything
     */
    RandomScript(Random random, int kind) {
        this.random = random;
        this.kind = kind;
    }

    private boolean has(int wanted) {
        return kind == wanted || kind == 7;
    }

    String other() {
        return """
                jim: 1
                dialogue: ander
                title: Ander
                language: nl
                roles: {jongere: Jongere, ouder: Ouder}
                optional_roles: [ouder]
                outcomes: {goed: Goed, anders: Anders}
                steps:
                  - {id: x, ask: X, to: jongere, type: yes_no}
                  - {id: y, ask: Y, to: ouder, type: yes_no, when: {x: yes}}
                  - {end: goed, when: {any: [{x: yes}, {y: passed}]}}
                  - {end: anders}
                """;
    }

    String script() {
        int steps = 4 + random.nextInt(4);
        for (int step = 0; step < steps; step++) {
            ids.add("s" + step);
        }
        boolean outcomes = random.nextBoolean();
        text.append("jim: 1\ndialogue: proef\ntitle: Proef\nlanguage: nl\n");
        text.append("roles: {jongere: Jongere, ouder: Ouder}\noptional_roles: [ouder]\n");
        text.append("variables: {stap: [een, twee], rust: {from: 0, upto: 3, start: 1}}\n");
        text.append(outcomes ? "outcomes: {goed: Goed, anders: Anders}\n" : "");
        text.append("steps:\n");
        for (int step = 0; step < steps; step++) {
            step(step, steps, outcomes);
        }
        if (outcomes && random.nextInt(3) > 0) {
            text.append("  - {end: goed}\n");
        }
        return text.toString();
    }

    private void step(int step, int steps, boolean outcomes) {
        int dice = random.nextInt(12);
        String id = "s" + step;
        if (dice < 6 || questions.isEmpty()) {
            question("  ", id, step, steps);
        } else if (dice == 6 && outcomes) {
            text.append("  - {id: ")
                    .append(id)
                    .append(", say: A")
                    .append(when())
                    .append("}\n");
            text.append("  - {end: anders, when: ").append(condition(1)).append("}\n");
        } else if (dice == 7) {
            text.append("  - id: ")
                    .append(id)
                    .append("\n    when: ")
                    .append(condition(1))
                    .append("\n    steps:\n");
            text.append("      - {id: in").append(step).append(", say: In}\n");
            question("      ", "q" + step, -1, steps);
        } else if (dice == 8 && (has(2) || has(3))) {
            each(step, id);
        } else if (dice == 9 && has(5)) {
            text.append("  - {id: ").append(id).append(", do: ander").append(when());
            if (step + 1 < steps && random.nextBoolean()) {
                text.append(", go: {goed: ").append(target(step, steps)).append('}');
            }
            text.append("}\n");
            ran = true;
        } else if (dice == 10 && has(6)) {
            text.append("  - {id: ")
                    .append(id)
                    .append(", say: A")
                    .append(when())
                    .append("}\n");
            text.append("  - {set: ").append(random.nextBoolean() ? "{stap: twee}" : "{rust: +1}");
            text.append(when()).append("}\n");
        } else {
            text.append("  - {id: ").append(id).append(", say: A").append(when());
            if (step + 1 < steps && random.nextInt(3) == 0) {
                if (random.nextBoolean()) {
                    text.append(", go: ").append(target(step, steps));
                } else {
                    text.append(", go: [{when: ").append(condition(1)).append(", to: ");
                    text.append(target(step, steps)).append("}]");
                }
            }
            text.append("}\n");
        }
    }

    private void each(int step, String id) {
        String list = null;
        for (int question = 0; question < questions.size(); question++) {
            if (types.get(question).equals("people")) {
                list = questions.get(question);
            }
        }
        boolean fixed = has(2) && (list == null || random.nextBoolean());
        if (!fixed && list == null) {
            question("  ", id, -1, 0);
            return;
        }
        text.append("  - id: ").append(id).append("\n    each: ");
        text.append(fixed ? "{m: Moeder, v: Vader}" : list);
        text.append("\n    as: e").append(step).append("\n    steps:\n");
        inEach = true;
        int before = questions.size();
        question("      ", "q" + step, -1, 0);
        if (has(5) && random.nextInt(3) == 0) {
            text.append("      - {id: d").append(step).append(", do: ander}\n");
        }
        text.append("      - {id: in").append(step).append(", say: In, when: ");
        text.append(fixed && random.nextBoolean() ? "{e" + step + ": v}" : condition(0))
                .append("}\n");
        inEach = false;
        for (int question = before; question < questions.size(); question++) {
            String type = types.get(question);
            types.set(question, type.equals("yes_no") || type.equals("choice") ? "each " + type : "none");
        }
    }

    private void question(String indent, String id, int step, int steps) {
        String[] all = {"yes_no", "choice", "choice", "scale", "choices", "people"};
        String type = all[random.nextInt(has(3) && !inEach ? 6 : 5)];
        boolean roles = has(4) && random.nextInt(3) == 0 && type.equals("yes_no") && !inEach;
        text.append(indent).append("- id: ").append(id).append('\n');
        text.append(indent).append("  ask: Vraag\n");
        text.append(indent)
                .append("  to: ")
                .append(roles ? "[jongere, ouder]" : random.nextInt(4) == 0 ? "ouder" : "jongere");
        text.append('\n').append(indent).append("  type: ").append(type).append('\n');
        if (random.nextInt(5) == 0) {
            text.append(indent).append("  required: true\n");
        }
        if (!questions.isEmpty() && random.nextInt(3) == 0) {
            text.append(indent).append("  when: ").append(condition(1)).append('\n');
        }
        if (random.nextInt(10) == 0) {
            text.append(indent).append("  only: long\n");
        }
        if (type.startsWith("choice")) {
            text.append(indent).append("  options:\n");
            for (String option : List.of("a", "b", "c")) {
                boolean hidden = !questions.isEmpty() && random.nextInt(5) == 0;
                boolean silent = type.equals("choice") && random.nextInt(20) == 0;
                text.append(indent)
                        .append("    ")
                        .append(option)
                        .append(": {label: ")
                        .append(option);
                text.append(hidden ? ", when: " + condition(1) : "");
                text.append(silent ? ", signal: silent" : "").append("}\n");
            }
        } else if (type.equals("scale")) {
            text.append(indent).append("  from: 0\n").append(indent).append("  upto: 3\n");
        }
        if (type.equals("choices")) {
            text.append(indent).append("  at_least: ").append(random.nextInt(3)).append('\n');
        }
        if (step >= 0 && step + 1 < steps && !roles && random.nextInt(3) == 0) {
            String go = type.equals("yes_no") ? "yes" : type.equals("choice") ? "a" : "passed";
            text.append(indent).append("  go: {").append(go).append(": ").append(target(step, steps));
            text.append(random.nextInt(3) == 0 ? ", else: " + target(step, steps) : "")
                    .append("}\n");
        }
        questions.add(id);
        types.add(roles ? "roles" : type);
    }

    private String target(int step, int steps) {
        boolean back = has(1) && random.nextInt(3) == 0;
        int to = back ? random.nextInt(step + 1) : step + 1 + random.nextInt(steps - step - 1);
        return ids.get(to);
    }

    private String when() {
        return questions.isEmpty() || random.nextInt(2) == 0 ? "" : ", when: " + condition(1);
    }

    private String condition(int depth) {
        int dice = random.nextInt(depth > 0 ? 8 : 5);
        if (dice == 5) {
            return "{any: [" + condition(depth - 1) + ", " + condition(depth - 1) + "]}";
        } else if (dice == 6) {
            return "{not: " + condition(depth - 1) + "}";
        } else if (dice == 7) {
            return "{all: [" + condition(depth - 1) + ", " + condition(depth - 1) + "]}";
        }
        int rare = random.nextInt(12);
        if (rare == 0) {
            return random.nextBoolean() ? "{role.ouder: present}" : "{role.ouder: absent}";
        } else if (rare == 1 && has(6)) {
            return random.nextBoolean() ? "{stap: twee}" : "{rust: {at_least: 2}}";
        } else if (rare < 4 && ran) {
            return random.nextBoolean() ? "{ander.x: yes}" : "{ander.y: [no, unanswered]}";
        }
        int question = random.nextInt(questions.size());
        return "{" + questions.get(question) + ": " + test(types.get(question)) + "}";
    }

    private String test(String type) {
        String[] states = {"answered", "passed", "unknown", "unanswered"};
        if (type.equals("none")) {
            return "{some: answered}";
        } else if (type.equals("roles") || type.startsWith("each")) {
            String[] over = {"some", "every", "none"};
            String value = type.endsWith("choice") ? "a" : "yes";
            return type.equals("roles") && random.nextInt(4) == 0
                    ? "{differ: " + (random.nextBoolean() ? "yes" : "no") + "}"
                    : "{" + over[random.nextInt(3)] + ": " + value + "}";
        } else if (random.nextInt(5) == 0) {
            return states[random.nextInt(4)];
        }
        return switch (type) {
            case "yes_no" -> random.nextBoolean() ? "yes" : "[no, passed]";
            case "choice" -> random.nextBoolean() ? "a" : "[b, c]";
            case "scale" -> random.nextBoolean() ? "{at_least: 2}" : "{below: 1}";
            case "choices" ->
                random.nextBoolean()
                        ? "{includes: a}"
                        : random.nextBoolean() ? "{excludes: b}" : "{count: {at_least: 2}}";
            default -> random.nextBoolean() ? "{count: {at_least: 2}}" : "{count: 0}";
        };
    }
}
