package org.readerdesk.manage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ResultCode;

/// One lane for each reader that was ever asked something.
public final class LaneAttachments implements Attachments {

    /// How long [#close()] waits for all lanes together.
    private static final Duration CLOSE_LIMIT = Duration.ofMillis(1500);
    private static final System.Logger LOG = System.getLogger(LaneAttachments.class.getName());

    private final ResourceManager resourceManager;
    private final InstantSource clock;
    private final ProcessHandles handles = new ProcessHandles();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final List<Consumer<LaneState>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger stuck = new AtomicInteger();
    private volatile boolean closed;

    /// Lanes to `resourceManager`, by the system's clock. No thread is started yet.
    public LaneAttachments(ResourceManager resourceManager) {
        this(resourceManager, InstantSource.system());
    }

    /// Lanes to `resourceManager`, with times from `clock`.
    public LaneAttachments(ResourceManager resourceManager, InstantSource clock) {
        this.resourceManager = resourceManager;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Outcome> submit(String reader, Operation operation) {
        if (closed) {
            return CompletableFuture.failedFuture(Lane.closing());
        }
        var handle = switch (operation) {
            case Operation.AttachByHandle(long id) -> Optional.of(id);
            case Operation.Close(long id, var _) -> Optional.of(id);
            default -> Optional.<Long>empty();
        };
        if (handle.isEmpty()) {
            return lane(reader).submit(operation);
        }
        var owner = handles.find(handle.get()).map(HeldHandle::reader);
        return owner.map(name -> lane(name).submit(operation))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        lane(reader).refuse(operation, Refusal.UNKNOWN_HANDLE, ResultCode.E_INVALIDARG)));
    }

    @Override
    public LaneState state(String reader) {
        var lane = lanes.get(reader);
        return lane == null ? LaneState.idle(reader) : lane.state();
    }

    @Override
    public void listen(Consumer<LaneState> listener) {
        listeners.add(listener);
    }

    @Override
    public boolean stopWaiting(String reader) {
        var lane = lanes.get(reader);
        return lane != null && lane.stopWaiting(_ -> true);
    }

    @Override
    public boolean stopWaiting(String reader, long number) {
        var lane = lanes.get(reader);
        return lane != null && lane.stopWaiting(running -> running.number() == number);
    }

    @Override
    public List<HeldHandle> handles() {
        return lanes.values().stream().flatMap(lane -> lane.state().handles().stream()).toList();
    }

    @Override
    public void serviceLost() {
        lanes.values().forEach(Lane::probe);
    }

    @Override
    public void close() {
        closed = true;
        long deadline = System.nanoTime() + CLOSE_LIMIT.toNanos();
        var threads = lanes.values().stream().map(Lane::close).flatMap(Optional::stream).toList();
        for (var thread : threads) {
            // a lane that closes everything from within ends afterwards
            if (thread != Thread.currentThread() && !joined(thread, deadline)) {
                LOG.log(System.Logger.Level.WARNING, "left behind in a call that hangs: " + thread.getName());
            }
        }
    }

    private static boolean joined(Thread thread, long deadline) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Lane lane(String reader) {
        var lane = lanes.computeIfAbsent(reader,
                name -> new Lane(name, resourceManager, handles, clock, stuck, this::publish));
        if (closed) {
            // it may have come while close() went through the others
            lane.close();
        }
        return lane;
    }

    private void publish(LaneState state) {
        for (var listener : listeners) {
            try {
                listener.accept(state);
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "a listener to the lanes failed", e);
            }
        }
    }
}
