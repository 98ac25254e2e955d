package org.readerdesk.journal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.readerdesk.card.CommandView;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;

/// Operations as files and exports have them, in no human language: a name, and arguments `key=VALUE` parted by spaces.
final class OperationText {

    private static final String NONE = "none";

    private OperationText() {
    }

    static String name(Operation operation) {
        return operation.getClass().getSimpleName();
    }

    static String arguments(Operation operation) {
        var words = new StringJoiner(" ");
        switch (operation) {
            case Operation.Attach(var share, var preferred) -> share(words, share, preferred);
            case Operation.Open(var share, var preferred) -> share(words, share, preferred);
            case Operation.AttachByHandle(long handle) -> words.add("handle=" + hex(handle));
            case Operation.Close(long handle, var disposition) ->
                    words.add("handle=" + hex(handle)).add("disposition=" + disposition);
            case Operation.Reconnect(var share, var preferred, var initialization) -> {
                share.ifPresent(mode -> words.add("share=" + mode));
                preferred.ifPresent(set -> words.add("protocols=" + protocols(set)));
                initialization.ifPresent(how -> words.add("initialization=" + how));
            }
            case Operation.Unlock(var disposition) -> words.add("disposition=" + disposition);
            case Operation.Detach(var disposition) -> words.add("disposition=" + disposition);
            case Operation.Transmit sent -> {
                var view = sent.view();
                words.add("command=" + (view.shown().isEmpty() ? NONE : view.shown().replace(" ", "")));
                words.add("hidden=" + view.hidden());
            }
            case Operation.Inspect(boolean direct) -> words.add("direct=" + direct);
            case Operation.Lock _, Operation.Status _ -> {
                // they have none
            }
        }
        return words.toString();
    }

    private static void share(StringJoiner words, ShareMode share, Set<Protocol> preferred) {
        words.add("share=" + share).add("protocols=" + protocols(preferred));
    }

    static String protocols(Set<Protocol> set) {
        return set.isEmpty() ? NONE : set.stream().sorted().map(Enum::name).collect(Collectors.joining("+"));
    }

    static Set<Protocol> protocols(String text) {
        var set = EnumSet.noneOf(Protocol.class);
        if (!text.equals(NONE)) {
            for (String each : text.split("\\+", -1)) {
                set.add(Protocol.valueOf(each));
            }
        }
        return set;
    }

    static String hex(long handle) {
        return "0x%08X".formatted(handle);
    }

    static long handle(String hex) {
        if (!hex.startsWith("0x")) {
            throw new IllegalArgumentException("a handle without 0x");
        }
        return Long.parseUnsignedLong(hex.substring(2), 16);
    }

    /// @throws IllegalArgumentException for anything that [#name] and [#arguments] do not write
    static Operation parse(String name, String arguments) {
        var words = words(arguments);
        var operation = switch (name) {
            case "Attach" -> new Operation.Attach(ShareMode.valueOf(take(words, "share")),
                    protocols(take(words, "protocols")));
            case "Open" -> new Operation.Open(ShareMode.valueOf(take(words, "share")),
                    protocols(take(words, "protocols")));
            case "AttachByHandle" -> new Operation.AttachByHandle(handle(take(words, "handle")));
            case "Close" -> new Operation.Close(handle(take(words, "handle")),
                    Disposition.valueOf(take(words, "disposition")));
            case "Reconnect" -> new Operation.Reconnect(maybe(words, "share").map(ShareMode::valueOf),
                    maybe(words, "protocols").map(OperationText::protocols),
                    maybe(words, "initialization").map(Initialization::valueOf));
            case "Unlock" -> new Operation.Unlock(Disposition.valueOf(take(words, "disposition")));
            case "Detach" -> new Operation.Detach(Disposition.valueOf(take(words, "disposition")));
            case "Transmit" -> transmit(words);
            case "Inspect" -> new Operation.Inspect(flag(take(words, "direct")));
            case "Lock" -> new Operation.Lock();
            case "Status" -> new Operation.Status();
            default -> throw new IllegalArgumentException("no operation of this name");
        };
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("more arguments than the operation has");
        }
        return operation;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Operation transmit(Map<String, String> words) {
        var shown = take(words, "command");
        var command = shown.equals(NONE) ? Bytes.EMPTY : Bytes.parseHex(shown);
        return new Operation.Transmit(command, CommandView.kept(command, flag(take(words, "hidden"))));
    }

    private static Map<String, String> words(String arguments) {
        var words = new HashMap<String, String>();
        if (!arguments.isEmpty()) {
            for (String word : arguments.split(" ", -1)) {
                int at = word.indexOf('=');
                if (at < 1
                        || words.put(word.substring(0, at).toLowerCase(Locale.ROOT), word.substring(at + 1)) != null) {
                    throw new IllegalArgumentException("an argument that is no key=VALUE, or there twice");
                }
            }
        }
        return words;
    }

    private static String take(Map<String, String> words, String key) {
        return maybe(words, key).orElseThrow(() -> new IllegalArgumentException("an argument is missing"));
    }

    private static Optional<String> maybe(Map<String, String> words, String key) {
        return Optional.ofNullable(words.remove(key));
    }
}
