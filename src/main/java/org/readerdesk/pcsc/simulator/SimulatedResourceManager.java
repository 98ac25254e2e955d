package org.readerdesk.pcsc.simulator;

import java.util.EnumSet;
import org.readerdesk.pcsc.Context;
import org.readerdesk.pcsc.Feature;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// A resource manager in memory that answers as pcsc-lite 1.9.9 does without blocking (`PCSCLITE_NO_BLOCKING`).
///
/// Contexts and handles throw [IllegalStateException] when a second thread uses them. Connect, Begin and a Disconnect
/// with anything but LEAVE wait without limit, deaf to interrupts, while another program holds the card.
public final class SimulatedResourceManager implements ResourceManager {

    private static final Description DESCRIPTION = new Description(Kind.SIMULATOR, Platform.PCSCLITE,
            "simulated, as pcsc-lite 1.9.9", EnumSet.allOf(Feature.class));

    private final Simulation simulation = new Simulation();
    private final Scene scene = new SimulatedScene(simulation);

    private SimulatedResourceManager() {
    }

    /// Without any reader.
    public static SimulatedResourceManager empty() {
        return new SimulatedResourceManager();
    }

    /// With four readers: a Java card in contact (T=1), a contactless storage card, a mute card, and an empty one.
    public static SimulatedResourceManager small() {
        var manager = new SimulatedResourceManager();
        for (var sample : SampleReader.all()) {
            manager.scene.plug(sample.display());
            sample.card().ifPresent(card -> manager.scene.insert(sample.display(), card));
        }
        return manager;
    }

    /// Drives it while it runs.
    public Scene scene() {
        return scene;
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Result<Context> establish() {
        return simulation.call(NativeCall.ESTABLISH_CONTEXT, "", "SYSTEM", () -> {
            if (!simulation.running()) {
                return new Result.Err<>(ResultCode.NO_SERVICE);
            }
            var injected = simulation.faults.injected(NativeCall.ESTABLISH_CONTEXT, "");
            if (injected.isPresent()) {
                return new Result.Err<>(injected.get());
            }
            var context = new SimulatedContext(simulation);
            simulation.contexts.add(context);
            return new Result.Ok<>(context);
        });
    }
}
