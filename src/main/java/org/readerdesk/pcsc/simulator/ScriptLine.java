package org.readerdesk.pcsc.simulator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.pcsc.ResultCode;

/// Understands one line of a script.
final class ScriptLine {

    private static final String COMMANDS =
            "insert, remove, plug, unplug, other, service, slow, hang, release, attribute, control or inject";
    private static final String CARDS = SimulatedCard.SAMPLES.stream().map(SimulatedCard::name)
            .collect(Collectors.joining(", ")) + " or atr:HEX";
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|min)");
    private static final Pattern CODE = Pattern.compile("0[xX]([0-9A-Fa-f]{1,8})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int LONGEST_NAME = 127;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");
    /// What a driver can tell in one attribute.
    private static final int LONGEST_VALUE = 264;
    private static final String VALUE = "\"text\", a whole number up to 4294967295, hex:DIGITS, or none";

    private final Deque<ScriptWords.Word> words;

    ScriptLine(String line) throws Mistake {
        this.words = new ArrayDeque<>(ScriptWords.of(line));
    }

    /// What is wrong with a line: half a sentence.
    static final class Mistake extends Exception {

        private static final long serialVersionUID = 1L;

        Mistake(String message) {
            super(message);
        }
    }

    /// @param previous when the command before is due
    /// @return nothing for a line without a command
    Optional<SimulatorScript.Step> parse(int number, Duration previous) throws Mistake {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var at = due(previous);
        var command = command(keyword("a command", COMMANDS));
        if (!words.isEmpty()) {
            throw new Mistake(words.getFirst() + " is too much; expected the end of the line");
        }
        return Optional.of(new SimulatorScript.Step(number, at, command));
    }

    private Duration due(Duration previous) throws Mistake {
        boolean at = skip("at");
        if (!at && !skip("after")) {
            return previous;
        }
        var written = duration();
        var due = at ? written : previous.plus(written);
        if (due.compareTo(previous) < 0) {
            throw new Mistake("the time lies before that of the line above, which is " + previous.toMillis()
                    + " ms; expected a time that is not earlier");
        }
        return due;
    }

    private SceneCommand command(String command) throws Mistake {
        return switch (command) {
            case "plug" -> new SceneCommand.Plug(name());
            case "unplug" -> new SceneCommand.Unplug(name());
            case "insert" -> new SceneCommand.Insert(name(), card());
            case "remove" -> new SceneCommand.Remove(name());
            case "other" -> new SceneCommand.Other(name(), action());
            case "service" -> new SceneCommand.Service(starts());
            case "slow" -> new SceneCommand.Slow(name(), duration());
            case "hang" -> new SceneCommand.Hang(name());
            case "release" -> new SceneCommand.Release(name());
            case "attribute" -> new SceneCommand.Attribute(name(), bits("a tag", "0x00010103"), value());
            case "control" -> new SceneCommand.Control(name(), bits("a control code", "0x42000D48"), value());
            case "inject" -> inject();
            default -> throw new Mistake("%s is no command; expected %s".formatted(Quoted.of(command), COMMANDS));
        };
    }

    private SceneCommand inject() throws Mistake {
        var function = word("a function", "a function such as SCardStatus");
        var call = NativeCall.of(function).orElseThrow(() -> new Mistake(
                "%s is no function of PC/SC; expected one such as SCardStatus".formatted(Quoted.of(function))));
        var code = code();
        int times = skip("times") ? count() : 1;
        var reader = skip("on") ? Optional.of(name()) : Optional.<String>empty();
        if (reader.isPresent() && !call.concernsReader()) {
            throw new Mistake(call.display() + " is asked of no reader; expected no \"on\"");
        }
        return new SceneCommand.Inject(call, code, times, reader);
    }

    private OtherAction action() throws Mistake {
        var expected = "exclusive, shared, begin, end, reset, unpower or disconnect";
        var word = keyword("what the other program does", expected);
        return switch (word) {
            case "exclusive" -> OtherAction.CONNECT_EXCLUSIVE;
            case "shared" -> OtherAction.CONNECT_SHARED;
            case "begin" -> OtherAction.BEGIN;
            case "end" -> OtherAction.END;
            case "reset" -> OtherAction.RESET;
            case "unpower" -> OtherAction.UNPOWER;
            case "disconnect" -> OtherAction.DISCONNECT;
            default -> throw new Mistake("another program cannot %s; expected %s".formatted(Quoted.of(word), expected));
        };
    }

    private boolean starts() throws Mistake {
        var word = keyword("stop or start", "stop or start");
        return switch (word) {
            case "start" -> true;
            case "stop" -> false;
            default -> throw new Mistake("the service cannot %s; expected stop or start".formatted(Quoted.of(word)));
        };
    }

    private SimulatedCard card() throws Mistake {
        var word = word("a card", CARDS);
        if (word.regionMatches(true, 0, "atr:", 0, 4)) {
            try {
                return SimulatedCard.of(word, Bytes.parseHex(word.substring(4)));
            } catch (IllegalArgumentException e) {
                throw new Mistake("%s is no ATR: %s".formatted(Quoted.of(word), e.getMessage()));
            }
        }
        return SimulatedCard.sample(word).orElseThrow(
                () -> new Mistake("%s is no card; expected %s".formatted(Quoted.of(word), CARDS)));
    }

    private String name() throws Mistake {
        var expected = "a reader's name in double quotes";
        if (words.isEmpty()) {
            throw new Mistake("the reader's name is missing; expected " + expected);
        }
        var word = words.removeFirst();
        if (!word.quoted()) {
            throw new Mistake("%s is not quoted; expected %s".formatted(word, expected));
        }
        int length = word.text().getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > LONGEST_NAME || word.text().indexOf('\0') >= 0) {
            throw new Mistake("a reader's name of %d bytes of UTF-8; expected 1 to %d, none of them zero"
                    .formatted(length, LONGEST_NAME));
        }
        return word.text();
    }

    private Duration duration() throws Mistake {
        var expected = "a time such as 500ms, 2s or 1.5min, at most 24 hours";
        var word = word("a time", expected);
        var parts = DURATION.matcher(word);
        if (!parts.matches()) {
            throw new Mistake("%s is no time; expected %s".formatted(Quoted.of(word), expected));
        }
        int unit = switch (parts.group(2)) {
            case "ms" -> 1;
            case "s" -> 1000;
            default -> 60_000;
        };
        long millis = new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit)).longValue();
        var duration = Duration.ofMillis(millis);
        if (duration.compareTo(LONGEST) > 0) {
            throw new Mistake("%s is too long; expected %s".formatted(Quoted.of(word), expected));
        }
        return duration;
    }

    private ResultCode code() throws Mistake {
        var expected = "a failing result code such as 0x80100068";
        var word = word("a result code", expected);
        var parts = CODE.matcher(word);
        var code = new ResultCode(parts.matches() ? Integer.parseUnsignedInt(parts.group(1), 16) : 0);
        if (code.isSuccess()) {
            throw new Mistake("%s cannot be injected; expected %s".formatted(Quoted.of(word), expected));
        }
        return code;
    }

    private int bits(String what, String example) throws Mistake {
        var expected = "%s such as %s".formatted(what, example);
        var word = word(what, expected);
        var parts = CODE.matcher(word);
        if (!parts.matches()) {
            throw new Mistake("%s is not %s; expected %s".formatted(Quoted.of(word), what, expected));
        }
        return Integer.parseUnsignedInt(parts.group(1), 16);
    }

    /// @return empty for `none`
    private Optional<Bytes> value() throws Mistake {
        if (!words.isEmpty() && words.getFirst().quoted()) {
            return Optional.of(fitting(Attributes.text(words.removeFirst().text())));
        }
        var word = keyword("a value", VALUE);
        if (word.equals("none")) {
            return Optional.empty();
        }
        if (NUMBER.matcher(word).matches() && Long.parseLong(word) <= 0xFFFF_FFFFL) {
            return Optional.of(Attributes.number((int) Long.parseLong(word)));
        }
        if (!word.startsWith("hex:")) {
            throw new Mistake("%s is no value; expected %s".formatted(Quoted.of(word), VALUE));
        }
        try {
            return Optional.of(fitting(Bytes.parseHex(word.substring(4))));
        } catch (IllegalArgumentException e) {
            throw new Mistake("%s is no value: %s".formatted(Quoted.of(word), e.getMessage()));
        }
    }

    private static Bytes fitting(Bytes value) throws Mistake {
        if (value.length() > LONGEST_VALUE) {
            throw new Mistake("a value of %d bytes is too long; expected at most %d, the NUL behind a text included"
                    .formatted(value.length(), LONGEST_VALUE));
        }
        return value;
    }

    private int count() throws Mistake {
        var expected = "a whole number from 1";
        var word = word("how many times", expected);
        int count = COUNT.matcher(word).matches() ? Integer.parseInt(word) : 0;
        if (count < 1) {
            throw new Mistake("%s times is not possible; expected %s".formatted(Quoted.of(word), expected));
        }
        return count;
    }

    private boolean skip(String keyword) {
        boolean there = !words.isEmpty() && !words.getFirst().quoted()
                && words.getFirst().text().equalsIgnoreCase(keyword);
        if (there) {
            words.removeFirst();
        }
        return there;
    }

    private String keyword(String what, String expected) throws Mistake {
        return Ascii.lower(word(what, expected));
    }

    private String word(String what, String expected) throws Mistake {
        if (words.isEmpty()) {
            throw new Mistake("%s is missing; expected %s".formatted(what, expected));
        }
        var word = words.removeFirst();
        if (word.quoted()) {
            throw new Mistake("%s is quoted, and only names are; expected %s".formatted(word, expected));
        }
        return word.text();
    }
}
