package org.readerdesk.manage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
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
    private static final Duration CLOSE_LIMIT = Duration.ofMillis(1800);
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
            return CompletableFuture.failedFuture(new CancellationException("ReaderDesk is closing"));
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
        return lane != null && lane.stopWaiting();
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
        boolean interrupted = false;
        for (var thread : threads) {
            try {
                long left = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
                if (!thread.join(Duration.ofMillis(left))) {
                    LOG.log(System.Logger.Level.WARNING, "left behind in a call that hangs: " + thread.getName());
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Lane lane(String reader) {
        return lanes.computeIfAbsent(reader,
                name -> new Lane(name, resourceManager, handles, clock, stuck, this::publish));
    }

    private void publish(LaneState state) {
        for (var listener : listeners) {
            try {
                listener.accept(state);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a listener to the lanes failed", e);
            }
        }
    }
}
