package command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.readerdesk.cli.PcscChoice;
import org.readerdesk.cli.Selected;
import org.readerdesk.cli.Services;
import org.readerdesk.manage.Attachments;
import org.readerdesk.monitor.ReaderMonitor;
import org.readerdesk.pcsc.ResourceManager;

/// For a command line that is looked at and never run.
record NoServices(String version) implements Services {

    @Override
    public Selected select(PcscChoice choice, Optional<Path> simulatorScript) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Attachments attachments(ResourceManager manager) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReaderMonitor monitor(ResourceManager manager) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int window(PcscChoice choice, Optional<Path> simulatorScript) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean selfTest(Consumer<String> lines) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration onInterrupt(Runnable action) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String noteFault(Throwable fault) {
        throw new UnsupportedOperationException(fault);
    }
}
