package org.readerdesk.matrix;

import static org.readerdesk.matrix.Faults.ALL;
import static org.readerdesk.matrix.Faults.PLUGGABLE;
import static org.readerdesk.matrix.Faults.STAND_INS;
import static org.readerdesk.matrix.Faults.fault;
import static org.readerdesk.matrix.Faults.require;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.readerdesk.fixture.pcscd.Await;
import org.readerdesk.manage.AttachmentState.Phase;
import org.readerdesk.matrix.Fault.Environment;
import org.readerdesk.matrix.Fault.Moment;
import org.readerdesk.pcsc.ResultCode;

/// The service is not there, goes, comes back, or does not want us.
final class ServiceFaults {

    private static final Consumer<World> DEAD = world -> require(!world.serviceAnswers(), "the service answers");
    private static final Consumer<World> BACK = world -> {
        world.startService();
        world.core.notice();
    };

    static final List<Fault> ROWS = List.of(
            fault("no service", ALL).begin(Moment.ALONE, World::stopService)
                    .check(DEAD).end(BACK).others(ResultCode.NO_SERVICE).row(),
            fault("service dies before the call, unnoticed", ALL).begin(Moment.BEFORE, ServiceFaults::dieUnnoticed)
                    .check(DEAD).end(BACK).others(ResultCode.NO_SERVICE).row(),
            fault("service dies before the call, noticed", ALL).begin(Moment.BEFORE, ServiceFaults::dieNoticed)
                    .check(DEAD).end(BACK).others(ResultCode.NO_SERVICE).row(),
            fault("service dies in the call", PLUGGABLE).inTheCall(ServiceFaults::dieUnnoticed)
                    .check(DEAD).end(BACK).others(ResultCode.NO_SERVICE).row(),
            fault("service dies while the call waits for another program", Set.of(Environment.PCSCD))
                    .begin(Moment.BEFORE, ProgramFaults::otherBegins).harmInTheWait(ServiceFaults::dieUnnoticed)
                    .check(DEAD).end(BACK).others(ResultCode.NO_SERVICE).row(),
            fault("service dies after the call", ALL).begin(Moment.AFTER, World::stopService)
                    .check(DEAD).end(BACK).others(ResultCode.NO_SERVICE).row(),
            fault("service dies and returns before the call", ALL).begin(Moment.BEFORE, world -> {
                dieUnnoticed(world);
                require(!world.serviceAnswers(), "the service answers");
                world.startService();
            }).end(world -> world.core.notice()).row(),
            fault("service returns with another protocol version", STAND_INS).begin(Moment.BEFORE, world -> {
                dieUnnoticed(world);
                ((StandInWorld) world).startRefusing();
            }).check(world -> require(((StandInWorld) world).refused(), "no client was refused"))
                    .end(ServiceFaults::restart).others(ResultCode.SERVICE_STOPPED).row(),
            fault("service returns on a socket that we may not open", STAND_INS).begin(Moment.BEFORE, world -> {
                dieUnnoticed(world);
                ((StandInWorld) world).startForbidden();
            }).check(world -> require(((StandInWorld) world).forbidden(), "the socket can be opened"))
                    .end(ServiceFaults::restart).others(ResultCode.NO_SERVICE).row());

    private ServiceFaults() {
    }

    private static void dieUnnoticed(World world) {
        world.core.noticing = false;
        world.stopService();
    }

    private static void dieNoticed(World world) {
        world.stopService();
        Await.until("the loss to be noticed", () -> !world.core.serviceIsUp()
                && world.core.phase(world.target) == Phase.FREE && world.core.lanes.handles().isEmpty());
    }

    private static void restart(World world) {
        world.stopService();
        BACK.accept(world);
    }
}
