package nl.jimgids.terminal;

/** What a tone looks like: the sixteen colours that every terminal has, or none. Written for dark and light screens alike. */
enum Ink {
    COLOURS,
    /** As {@code NO_COLOR} asks: weight only. */
    NO_COLOURS;

    private static final String ESC = "\u001b[";

    /** A line with what it takes to show it; what is in it was made harmless before. */
    String paint(Row row) {
        StringBuilder painted = new StringBuilder();
        for (Span span : row.spans()) {
            String code = span.text().isBlank() ? "" : code(span.tone());
            if (code.isEmpty()) {
                painted.append(span.text());
            } else {
                painted.append(ESC)
                        .append(code)
                        .append('m')
                        .append(span.text())
                        .append(ESC)
                        .append("0m");
            }
        }
        return painted.toString();
    }

    private String code(Tone tone) {
        boolean colours = this == COLOURS;
        return switch (tone) {
            case PLAIN -> "";
            case SPEAKER -> colours ? "35" : "";
            case QUESTION, STRONG -> "1";
            case QUIET -> colours ? "2" : "";
            case ACCENT -> colours ? "1;35" : "1";
            case EMPHASIS -> "3";
        };
    }
}
