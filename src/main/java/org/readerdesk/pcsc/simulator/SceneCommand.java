package org.readerdesk.pcsc.simulator;

import java.time.Duration;
import java.util.Optional;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.Quoted;
import org.readerdesk.pcsc.ResultCode;

/// One command of a simulator script.
public sealed interface SceneCommand {

    /// Does it.
    ///
    /// @return why it had no effect, as half a sentence in English; empty when it had
    Optional<String> run(Scene scene);

    /// `plug "name"`
    record Plug(String reader) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            return unless(scene.plug(reader), "%s is plugged already, or 16 readers are".formatted(Quoted.of(reader)));
        }
    }

    /// `unplug "name"`
    record Unplug(String reader) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            return unless(scene.unplug(reader), "no reader %s is plugged".formatted(Quoted.of(reader)));
        }
    }

    /// `insert "name" CARD`
    record Insert(String reader, SimulatedCard card) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            return unless(scene.insert(reader, card),
                    "no reader %s is plugged, or a card is in it".formatted(Quoted.of(reader)));
        }
    }

    /// `remove "name"`
    record Remove(String reader) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            return unless(scene.remove(reader),
                    "no reader %s is plugged, or no card is in it".formatted(Quoted.of(reader)));
        }
    }

    /// `other "name" ACTION`
    record Other(String reader, OtherAction action) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            var code = scene.other(reader, action);
            return unless(code.isSuccess(), "the other program on %s got %s".formatted(Quoted.of(reader), code.hex()));
        }
    }

    /// `service stop`, `service start`
    record Service(boolean start) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            return unless(start ? scene.startService() : scene.stopService(),
                    start ? "the service runs already" : "the service is stopped already");
        }
    }

    /// `slow "name" DURATION`
    record Slow(String reader, Duration latency) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            scene.slow(reader, latency);
            return Optional.empty();
        }
    }

    /// `hang "name"`
    record Hang(String reader) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            return unless(scene.hang(reader), "%s hangs already".formatted(Quoted.of(reader)));
        }
    }

    /// `release "name"`
    record Release(String reader) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            return unless(scene.release(reader), "%s does not hang".formatted(Quoted.of(reader)));
        }
    }

    /// `attribute "name" TAG VALUE`
    record Attribute(String reader, int tag, Optional<Bytes> value) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            return unless(scene.attribute(reader, tag, value), "no reader %s is plugged".formatted(Quoted.of(reader)));
        }
    }

    /// `control "name" CODE VALUE`
    record Control(String reader, int code, Optional<Bytes> answer) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            return unless(scene.control(reader, code, answer), "no reader %s is plugged".formatted(Quoted.of(reader)));
        }
    }

    /// `inject FUNCTION CODE times N on "name"`
    record Inject(NativeCall function, ResultCode code, int times, Optional<String> reader) implements SceneCommand {

        @Override
        public Optional<String> run(Scene scene) {
            scene.inject(function, code, times, reader);
            return Optional.empty();
        }
    }

    private static Optional<String> unless(boolean done, String reason) {
        return done ? Optional.empty() : Optional.of(reason);
    }
}
