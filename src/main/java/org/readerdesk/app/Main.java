package org.readerdesk.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.readerdesk.cli.CommandLineTool;

/// Starts ReaderDesk: a command, or the window.
public final class Main {

    private Main() {
    }

    /// Ends the process with the exit code.
    public static void main(String[] args) {
        LogSetup.install();
        var out = writer(FileDescriptor.out);
        var err = writer(FileDescriptor.err);
        var services = new AppServices(err);
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> say(err, services.noteFault(fault)));
        int code;
        try {
            code = StartCache.given().filter(cache -> !cache.isOwn()).isPresent() ? restart(args, err)
                    : run(args, services, out, err);
        } catch (IOException | RuntimeException | Error fault) {
            say(err, services.noteFault(fault));
            code = CommandLineTool.FAILED;
        }
        out.flush();
        err.flush();
        // Threads that hang in the PC/SC library must not keep the process alive.
        System.exit(code);
    }

    private static int run(String[] args, AppServices services, PrintWriter out, PrintWriter err) {
        // Nearly every window is opened without arguments: reading none takes no time.
        return args.length == 0 ? services.window(services.windowDefault(), Optional.empty())
                : new CommandLineTool(services, out, err).run(Arguments.exact(List.of(args)));
    }

    /// What runs now may be code that the jars no longer hold.
    private static int restart(String[] args, PrintWriter err) throws IOException {
        say(err, "ReaderDesk starts more slowly than it could: its start cache was made from other program files;"
                + " expected its own, which comes with installing it again.");
        return Restart.withoutCache(Arguments.exact(List.of(args)));
    }

    private static void say(PrintWriter err, String sentence) {
        err.println(sentence);
        err.flush();
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
    }
}
