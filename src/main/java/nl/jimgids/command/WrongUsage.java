package nl.jimgids.command;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.reader.Nearest;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line in the people's language; the library knows only English. */
final class WrongUsage implements IParameterExceptionHandler {
    private final Words words;

    WrongUsage(Words words) {
        this.words = words;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(SafeText.line(message(wrong)));
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String nearest = Nearest.to(unmatched.getUnmatched().get(0), known(command));
            if (nearest != null) {
                command.getErr().println(words.say("finding.did-you-mean", nearest));
            }
        }
        command.getErr()
                .println(words.say("command.see-help", command.getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }

    private static List<String> known(CommandLine command) {
        List<String> known = new ArrayList<>(command.getSubcommands().keySet());
        command.getCommandSpec().optionsMap().keySet().forEach(known::add);
        return known;
    }

    private String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            boolean option = unmatched.isUnknownOption();
            return words.say(
                    option ? "command.unknown-option" : "command.unknown",
                    unmatched.getUnmatched().get(0));
        } else if (wrong instanceof MissingParameterException missing) {
            return words.say("command.missing", names(missing.getMissing()));
        } else if (wrong instanceof OverwrittenOptionException twice) {
            return words.say("command.twice", name(twice.getOverwritten()));
        }
        ArgSpec spec = wrong.getArgSpec();
        String value = wrong.getValue();
        return spec != null && value != null
                ? words.say("command.bad-value", value, name(spec))
                : words.say(
                        "command.wrong",
                        String.join(" ", wrong.getCommandLine().getParseResult().originalArgs()));
    }

    private static String names(List<ArgSpec> specs) {
        return String.join(", ", specs.stream().map(WrongUsage::name).toList());
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
