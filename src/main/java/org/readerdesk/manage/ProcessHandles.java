package org.readerdesk.manage;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.CardHandle;
import org.readerdesk.pcsc.Connection;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;

/// The card handles that this process holds, so that a manager can borrow one by its number.
///
/// Safe to look into from any thread; a handle itself is used on its own thread only.
public final class ProcessHandles {

    private final Map<Long, Entry> entries = new ConcurrentHashMap<>();
    private final Set<Thread> withdrawn =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final AtomicLong nextNumber = new AtomicLong(1);

    /// A handle and how it was opened. `closed` is set by its owner, on the same thread that uses it.
    static final class Entry {

        final CardHandle handle;
        volatile HeldHandle held;
        Set<Protocol> preferred;
        Optional<Protocol> protocol;
        final Optional<Bytes> atr;
        final Thread thread = Thread.currentThread();
        private volatile boolean closed;

        private Entry(HeldHandle held, Set<Protocol> preferred, Connection connection) {
            this.held = held;
            this.handle = connection.handle();
            this.preferred = preferred;
            this.protocol = connection.protocol();
            this.atr = connection.atr();
        }

        boolean isClosed() {
            return closed;
        }

        /// A reconnect changed how it is open; the next borrower must know.
        void renewed(ShareMode share, Set<Protocol> newPreferred, Optional<Protocol> newProtocol) {
            held = new HeldHandle(held.id(), held.reader(), share);
            preferred = newPreferred;
            protocol = newProtocol;
        }
    }

    /// The handles, in no particular order.
    public List<HeldHandle> list() {
        return entries.values().stream().map(entry -> entry.held).toList();
    }

    /// The handle of this number, if this process holds it.
    public Optional<HeldHandle> find(long id) {
        return entry(id).map(entry -> entry.held);
    }

    Optional<Entry> entry(long id) {
        return Optional.ofNullable(entries.get(id));
    }

    Entry add(String reader, ShareMode share, Set<Protocol> preferred, Connection connection) {
        long id = connection.handle().number().orElseGet(nextNumber::getAndIncrement);
        var entry = new Entry(new HeldHandle(id, reader, share), preferred, connection);
        // a service that gives one number twice must not hide the first handle, which could never be closed again
        while (entries.putIfAbsent(entry.held.id(), entry) != null) {
            entry.held = new HeldHandle(nextNumber.getAndIncrement(), reader, share);
        }
        if (withdrawn.contains(entry.thread)) {
            entries.remove(entry.held.id(), entry);
        }
        return entry;
    }

    void close(Entry entry) {
        entry.closed = true;
        entries.remove(entry.held.id(), entry);
    }

    /// Takes the handles of a thread that was given up out of the list, those to come too; they are closed there,
    /// later.
    void withdraw(Thread thread) {
        withdrawn.add(thread);
        entries.values().removeIf(entry -> entry.thread == thread);
    }
}
