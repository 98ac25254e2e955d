package org.readerdesk.passport.page;

import com.google.gson.JsonObject;
import java.util.stream.IntStream;
import org.readerdesk.passport.driver.ConfiguredReader;
import org.readerdesk.passport.driver.DriverOptions;
import org.readerdesk.passport.driver.DriverProblem;
import org.readerdesk.passport.driver.Drivers;
import org.readerdesk.passport.usb.UsbMatch;
import org.readerdesk.pcsc.Quoted;

/// The drivers that claim a reader, and what is wrong with their files.
record DriverRows(PageTexts texts) {

    Section section(Machine machine) {
        var rows = new Rows(texts);
        int all = machine.claimants().size() + machine.configured().size();
        IntStream.range(0, all).forEach(i -> {
            rows.of(all == 1 ? 0 : i + 1);
            if (i < machine.claimants().size()) {
                claimant(rows, machine.claimants().get(i));
            } else {
                configured(rows, machine.configured().get(i - machine.claimants().size()));
            }
        });
        rows.of(0);
        machine.problems().forEach(problem -> rows.value("driver.problem", problem.sentence(texts.locale()),
                data(problem), ""));
        return Section.of(Section.Kind.DRIVER, texts.of("section", Section.Kind.DRIVER), sentence(machine, all),
                rows.list());
    }

    private static JsonObject data(DriverProblem problem) {
        var data = new JsonObject();
        data.addProperty("file", problem.file().toString());
        data.addProperty("line", problem.line().isPresent() ? problem.line().getAsInt() : null);
        data.addProperty("kind", problem.kind().name());
        data.add("details", Rows.array(problem.details()));
        return data;
    }

    private String sentence(Machine machine, int all) {
        if (all > 1) {
            return texts.get("driver.several", all);
        }
        if (all == 1) {
            return "";
        }
        return texts.get(machine.usb() instanceof UsbMatch.Found ? "driver.none" : "driver.unknown");
    }

    private void claimant(Rows rows, Drivers.Claimant claimant) {
        var bundle = claimant.bundle();
        rows.foreign("driver", bundle.name());
        rows.foreign("version", bundle.version());
        rows.foreign("library", bundle.library());
        rows.foreign("folder", bundle.folder().toString());
        rows.foreign("claimed", claimant.claim().numbers().text());
        rows.foreign("friendly", claimant.claim().friendlyName());
        bundle.options().ifPresent(options -> options(rows, options));
    }

    private void options(Rows rows, DriverOptions options) {
        rows.number("options", options.bits(), "0x%04X".formatted(options.bits()), "");
        rows.flag("escape", options.escape());
        rows.constant("voltage", options.voltage(), texts.of("voltage", options.voltage()));
    }

    private void configured(Rows rows, ConfiguredReader reader) {
        rows.foreign("library", reader.library());
        rows.foreign("friendly", reader.friendlyName());
        rows.foreign("device", reader.device());
        var place = new JsonObject();
        place.addProperty("file", reader.file().toString());
        place.addProperty("line", reader.line());
        rows.value("configuration", texts.get("driver.configured", Quoted.place(reader.file().toString()),
                reader.line()), place, "");
    }
}
