package org.readerdesk.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.readerdesk.cli.CommandLineTool;

/// What a command line, run in this JVM with the services of the real program, came to.
record Typed(int exitCode, String out, String err) {

    static Typed type(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var errors = new PrintWriter(err);
        int code = new CommandLineTool(new AppServices(errors), new PrintWriter(out), errors).run(List.of(words));
        return new Typed(code, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
