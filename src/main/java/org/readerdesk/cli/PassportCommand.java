package org.readerdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.manage.Operation;
import org.readerdesk.passport.ReaderPassport;
import org.readerdesk.passport.page.PageFormat;
import org.readerdesk.passport.page.Reading;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.pcsc.ReaderState;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `passport`: everything that is known of one reader and its card, as one page.
@Command(name = "passport", description = {
    "Tell all that is known of one reader and the card in it, as one page. Sends nothing to the card.",
    "What the reader tells of itself needs a handle, and is read with --direct only."},
        footer = {"", "Example: readerdesk passport --reader \"ACS ACR39U ICC Reader 00 00\" --html --file acr.html"})
final class PassportCommand implements Callable<Integer> {

    private static final String WITHOUT_HANDLE = "The reader's own data (attributes, features, PIN pad) were not read:"
            + " that needs a handle. With --direct the reader is opened DIRECT for a moment, shared with other programs on"
            + " pcsc-lite, exclusive on Windows; nothing is sent to the card.";

    @ParentCommand
    private RootCommand root;

    @Option(names = "--reader", required = true, paramLabel = "NAME", parameterConsumer = RunCommand.AnyWord.class,
            description = "The reader, exactly as listed.")
    private String reader;

    @Option(names = "--direct", description = "Open the reader DIRECT for a moment and read what it tells of"
            + " itself. Shared with other programs on pcsc-lite, exclusive on Windows.")
    private boolean direct;

    @Option(names = "--text", description = "Write text, which is what is written anyway.")
    private boolean text;

    @Option(names = "--json", description = "Write one JSON object, and nothing else, to the standard output.")
    private boolean json;

    @Option(names = "--html", description = "Write an HTML document, for a browser and for paper.")
    private boolean html;

    @Option(names = "--file", paramLabel = "FILE", converter = PageFileName.class,
            description = "Write to this file, all of it or nothing, instead of the standard output.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--serial", description = "Leave the serial numbers of devices in.")
    private boolean serial;

    @Override
    public Integer call() throws InterruptedException {
        var format = format();
        file.ifPresent(PassportFile::check);
        var manager = root.resourceManager();
        var listing = Listing.of(manager);
        if (!(listing instanceof Result.Ok<List<ReaderState>>(List<ReaderState> listed))) {
            Failures.show(root.console(), listing.answer(), manager.description().platform(), json);
            return CommandLineTool.FAILED;
        }
        var state = listed.stream().filter(each -> each.name().equals(reader)).findFirst()
                .orElseThrow(() -> unknown(listed));
        var reading = direct ? read(manager) : new Reading.None();
        var page = new PassportPage(root, manager).make(state, reading);
        boolean written = write(format.print(serial ? page : page.withoutSerial()));
        return written && tell(reading, manager) ? 0 : CommandLineTool.FAILED;
    }

    private PageFormat format() {
        if (Stream.of(text, json, html).filter(chosen -> chosen).count() > 1) {
            throw new UsageException("More than one form was chosen; expected one of --text, --html and --json.");
        }
        return json ? PageFormat.JSON : html ? PageFormat.HTML : PageFormat.TEXT;
    }

    private UsageException unknown(List<ReaderState> listed) {
        return new UsageException("The reader %s is not listed; %s.".formatted(Quoted.of(reader), listed.isEmpty()
                ? "expected one that is, and there is none" : "expected one of %d, as \"readerdesk list\" shows them"
                        .formatted(listed.size())));
    }

    private Reading read(ResourceManager manager) throws InterruptedException {
        var outcome = LaneWork.run(root, manager, reader, waiting -> waiting.await(
                waiting.attachments().submit(reader, new Operation.Inspect(true))));
        return new Reading.Done(outcome.answer(),
                outcome.data().inspection().map(ReaderPassport::decode).orElse(ReaderPassport.UNREAD));
    }

    /// @return false when a file cannot be written
    private boolean write(String page) {
        if (file.isEmpty()) {
            root.console().line(page.stripTrailing());
            return true;
        }
        try {
            PassportFile.write(file.get(), page);
            return true;
        } catch (IOException e) {
            root.console().say("readerdesk: The passport file %s cannot be written (%s); nothing was saved."
                    .formatted(Quoted.place(file.get().toString()), e.getClass().getSimpleName()));
            return false;
        }
    }

    /// @return false when reading ended with a failing code
    private boolean tell(Reading reading, ResourceManager manager) {
        return switch (reading) {
            case Reading.None _ -> {
                root.console().say(WITHOUT_HANDLE);
                yield true;
            }
            case Reading.Done(var answer, _) -> {
                if (!answer.isSuccess()) {
                    explain(answer, manager);
                }
                yield answer.isSuccess();
            }
        };
    }

    private void explain(Answer answer, ResourceManager manager) {
        var platform = manager.description().platform();
        var explanation = ResultCodes.standard().explain(answer, platform);
        root.console().say("%s  from the %s".formatted(Words.code(answer, platform), Words.by(answer)));
        root.console().say("    " + explanation.meaning());
        explanation.tries().forEach(each -> root.console().say("    try: " + each));
    }

    /// Reads `--file`.
    static final class PageFileName extends FileName {
        PageFileName() {
            super("a file for the passport");
        }
    }
}
