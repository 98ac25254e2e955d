package org.readerdesk.manage;

import org.junit.jupiter.api.Test;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ShareMode;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessHandlesTest {

    private static final String READER = "Reader A 00 00";

    private final ProcessHandles handles = new ProcessHandles();

    @Test
    void aNumberThatTheServiceGivesTwiceHidesNoHandle() {
        var context = SimulatedResourceManager.small().establish().toOptional().orElseThrow();
        var reader = context.listReaders().toOptional().orElseThrow().getFirst();
        var connection = context.connect(reader, ShareMode.SHARED, Protocol.ANY).toOptional().orElseThrow();

        var first = handles.add(READER, ShareMode.SHARED, Protocol.ANY, connection);
        var second = handles.add(READER, ShareMode.EXCLUSIVE, Protocol.ANY, connection);

        assertThat(first.held.id()).isNotEqualTo(second.held.id());
        assertThat(handles.entry(first.held.id())).containsSame(first);
        assertThat(handles.entry(second.held.id())).containsSame(second);
        handles.close(second);
        assertThat(handles.list()).containsExactly(first.held);
        handles.close(first);
        assertThat(handles.list()).isEmpty();
        context.release();
    }
}
