package org.readerdesk.matrix;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.readerdesk.pcsc.ResultCode;

/// A row of the matrix.
///
/// @param when it begins
/// @param begin makes it happen, and asserts where it can that it did
/// @param meanwhile for a fault that meets a call under way: done once the call is in it; empty for the others
/// @param check throws unless the fault is in force
/// @param end undoes it, in the environment only
/// @param others what attaching to the other reader answers while it lasts
record Fault(String name, Set<Environment> environments, Moment when, Step begin, Optional<Meanwhile> meanwhile,
        Consumer<World> check, Consumer<World> end, ResultCode others) {

    /// Where it is produced.
    enum Environment {
        STAND_IN_4_4("stand-in pcscd 4:4"), STAND_IN_4_5("stand-in pcscd 4:5"), PCSCD("pcscd and vpcd"),
        SIMULATOR("simulator"), CHILD("child process, simulator");

        final String title;

        Environment(String title) {
            this.title = title;
        }
    }

    /// When a fault begins.
    enum Moment {
        /// Before anything was attached, and nothing is.
        ALONE,
        /// Before the preparation, which succeeds under it.
        UNDER,
        /// After the preparation, before the operation.
        BEFORE,
        /// After the operation.
        AFTER
    }

    /// Something done to the world, which may depend on the operation.
    interface Step {
        void run(World world, Op op);
    }

    /// What happens while the operation is under way.
    ///
    /// @param relief whether it ends the fault, rather than being the harm
    /// @param held whether the call is stopped by [World#hold]; else it waits by itself, for another program
    record Meanwhile(Step step, boolean relief, boolean held) {
    }
}
