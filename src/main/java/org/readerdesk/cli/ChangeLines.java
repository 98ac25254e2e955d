package org.readerdesk.cli;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.readerdesk.monitor.Change;
import org.readerdesk.pcsc.Platform;

/// Writes what `watch` saw, one line for each change.
final class ChangeLines {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Platform platform;

    ChangeLines(Platform platform) {
        this.platform = platform;
    }

    String text(Instant at, Change change) {
        String what = switch (change) {
            case Change.OfReader of -> "%s  %s  %s".formatted(Words.reader(of.reader().name()),
                    Words.state(of.reader().flags()), Words.atr(of.reader().atr()));
            case Change.ServiceLost(var service) -> "%s  from the %s at %s".formatted(
                    Words.code(service.answer(), platform), Words.by(service.answer()), service.call());
            case Change.ServiceBack _ -> "";
        };
        return "%s  %-15s  %s".formatted(CLOCK.format(at), kind(change).replace('-', ' '), what).stripTrailing();
    }

    String json(Instant at, Change change) {
        var object = new JsonObject();
        object.addProperty("time", at.truncatedTo(ChronoUnit.MILLIS).toString());
        object.addProperty("change", kind(change));
        switch (change) {
            case Change.OfReader of -> {
                var reader = Json.reader(of.reader());
                reader.entrySet().forEach(entry -> object.add(entry.getKey(), entry.getValue()));
            }
            case Change.ServiceLost(var service) -> {
                Json.answer(object, service.answer(), platform);
                object.addProperty("call", service.call());
            }
            case Change.ServiceBack _ -> {
                // the kind says it all
            }
        }
        return object.toString();
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.ReaderAppeared _ -> "reader-appeared";
            case Change.ReaderGone _ -> "reader-gone";
            case Change.CardInserted _ -> "card-inserted";
            case Change.CardRemoved _ -> "card-removed";
            case Change.CardReplaced _ -> "card-replaced";
            case Change.StateChanged _ -> "state-changed";
            case Change.ServiceLost _ -> "service-lost";
            case Change.ServiceBack _ -> "service-back";
        };
    }
}
