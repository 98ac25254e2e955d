package org.readerdesk.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readerdesk.card.CommandView;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Ascii;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;

/// Understands the steps of `run`, all of them or none.
final class StepParser {

    private static final Map<String, String> GRAMMAR = Map.of(
            "attach", "attach[:shared|exclusive|direct][:T0|T1|RAW]",
            "reconnect", "reconnect[:same|shared|exclusive|direct][:leave|reset|unpower]",
            "lock", "lock",
            "unlock", "unlock[:leave|reset|unpower|eject]",
            "status", "status",
            "transmit", "transmit:HEX, two digits for each byte",
            "detach", "detach[:leave|reset|unpower|eject]",
            "wait", "wait:DURATION, such as wait:500ms or wait:2s, at most a day",
            "open", "open[:shared|exclusive|direct][:T0|T1|RAW]",
            "attach-handle", "attach-handle[:NUMBER], with an \"open\" before it if there is no number");
    private static final List<String> NAMES = List.of("attach", "reconnect", "lock", "unlock", "status", "transmit",
            "detach", "wait", "open", "attach-handle");

    /// Steps that take a number.
    private static final List<String> NUMBERED = List.of("wait", "attach-handle");

    private static final Map<String, ShareMode> SHARES = words(ShareMode.values());
    private static final Map<String, Disposition> DISPOSITIONS = words(Disposition.values());
    private static final Map<String, Initialization> INITIALIZATIONS = words(Initialization.values());
    private static final Map<String, Set<Protocol>> PROTOCOLS =
            Map.of("t0", Set.of(Protocol.T0), "t1", Set.of(Protocol.T1), "raw", Set.of(Protocol.RAW));
    private static final Map<String, Optional<ShareMode>> RECONNECT_SHARES = Map.of("same", Optional.empty(),
            "shared", Optional.of(ShareMode.SHARED), "exclusive", Optional.of(ShareMode.EXCLUSIVE),
            "direct", Optional.of(ShareMode.DIRECT));
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,8})(ms|s)");
    private static final Pattern HANDLE = Pattern.compile("0[xX][0-9a-fA-F]+|[0-9]+");
    private static final Duration LONGEST = Duration.ofDays(1);
    /// An extended APDU: 7 bytes of header and length, 65535 of data, 2 of the length expected.
    private static final int LONGEST_COMMAND = 65_544;

    private final String text;
    private final int number;
    private final String name;
    private final Deque<String> parts;

    private StepParser(String text, int number) {
        this.text = text;
        this.number = number;
        parts = new ArrayDeque<>(List.of(text.split(":", -1)));
        name = Ascii.lower(parts.pop());
    }

    /// With what each kind of step begins.
    static List<String> names() {
        return NAMES;
    }

    /// @throws UsageException naming the first wrong step
    static List<Step> parse(List<String> texts) {
        var steps = new ArrayList<Step>();
        boolean opened = false;
        for (String text : texts) {
            var parser = new StepParser(text, steps.size() + 1);
            var step = parser.step();
            opened |= step instanceof Step.Operate(var _, Operation.Open _);
            if (step instanceof Step.AttachHandle(var _, var handle) && handle.isEmpty() && !opened) {
                throw parser.wrong("no handle is open at this step");
            }
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    private Step step() {
        var step = switch (name) {
            case "attach" -> {
                var share = next(SHARES).orElse(ShareMode.SHARED);
                yield operate(new Operation.Attach(share, protocols(share)));
            }
            case "open" -> {
                var share = next(SHARES).orElse(ShareMode.SHARED);
                yield operate(new Operation.Open(share, protocols(share)));
            }
            case "reconnect" -> operate(new Operation.Reconnect(next(RECONNECT_SHARES).flatMap(Function.identity()),
                    Optional.empty(), next(INITIALIZATIONS)));
            case "lock" -> operate(new Operation.Lock());
            case "unlock" -> operate(new Operation.Unlock(next(DISPOSITIONS).orElse(Disposition.LEAVE)));
            case "status" -> operate(new Operation.Status());
            case "detach" -> operate(new Operation.Detach(next(DISPOSITIONS).orElse(Disposition.LEAVE)));
            case "transmit" -> transmit();
            case "wait" -> new Step.Wait(text, duration());
            case "attach-handle" -> new Step.AttachHandle(text, handle());
            default -> throw new UsageException("Step %d, %s: %s is no step; expected one of %s."
                    .formatted(number, Words.quotedWithoutDigits(text), Words.quotedWithoutDigits(name),
                            String.join(", ", NAMES)));
        };
        if (!parts.isEmpty()) {
            throw wrong(Words.quotedWithoutDigits(parts.peek()) + " does not fit");
        }
        return step;
    }

    private Step operate(Operation operation) {
        return new Step.Operate(text, operation);
    }

    private Set<Protocol> protocols(ShareMode share) {
        return next(PROTOCOLS).orElse(share == ShareMode.DIRECT ? Protocol.NONE : Protocol.ANY);
    }

    private Step transmit() {
        // A colon may also stand between bytes.
        String hex = String.join(":", parts);
        parts.clear();
        try {
            var command = Bytes.parseHex(hex);
            if (command.isEmpty()) {
                throw new IllegalArgumentException("no byte to send");
            }
            if (command.length() > LONGEST_COMMAND) {
                throw new IllegalArgumentException("%d bytes are too many; expected at most %d"
                        .formatted(command.length(), LONGEST_COMMAND));
            }
            return new Step.Operate(name + ":" + CommandView.of(command), new Operation.Transmit(command));
        } catch (IllegalArgumentException e) {
            // The digits are not repeated: they may be a PIN.
            String expected =
                    String.valueOf(e.getMessage()).contains("expected") ? "" : "; expected " + GRAMMAR.get(name);
            throw new UsageException("Step %d, \"transmit\": %s%s.".formatted(number, e.getMessage(), expected));
        }
    }

    private Duration duration() {
        String part = parts.isEmpty() ? "" : Ascii.lower(parts.pop());
        var match = DURATION.matcher(part);
        if (!match.matches()) {
            throw wrong(Words.quotedNumber(part) + " is no duration");
        }
        long count = Long.parseLong(match.group(1));
        var length = match.group(2).equals("s") ? Duration.ofSeconds(count) : Duration.ofMillis(count);
        if (length.compareTo(LONGEST) > 0) {
            throw wrong("that is too long");
        }
        return length;
    }

    private OptionalLong handle() {
        if (parts.isEmpty()) {
            return OptionalLong.empty();
        }
        String part = parts.pop();
        try {
            if (!HANDLE.matcher(part).matches()) {
                throw new NumberFormatException();
            }
            boolean hex = part.regionMatches(true, 0, "0x", 0, 2);
            return OptionalLong.of(hex ? Long.parseUnsignedLong(part.substring(2), 16) : Long.parseLong(part));
        } catch (NumberFormatException _) {
            throw wrong(Words.quotedNumber(part) + " is no number");
        }
    }

    private <T> Optional<T> next(Map<String, T> words) {
        var found = Optional.ofNullable(parts.peek())
                .flatMap(part -> Optional.ofNullable(words.get(Ascii.lower(part))));
        found.ifPresent(_ -> parts.pop());
        return found;
    }

    private UsageException wrong(String problem) {
        return new UsageException("Step %d, %s: %s; expected %s."
                .formatted(number, NUMBERED.contains(name) ? Words.quotedNumber(text) : Words.quotedWithoutDigits(text),
                        problem, GRAMMAR.get(name)));
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        return Arrays.stream(values).collect(
                Collectors.toMap(each -> Ascii.lower(each.name()), Function.identity()));
    }
}
