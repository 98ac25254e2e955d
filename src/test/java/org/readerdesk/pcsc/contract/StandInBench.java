package org.readerdesk.pcsc.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.StandInPcscd;
import org.readerdesk.fixture.pcscd.StandInReader;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ResourceManager;

/// An adapter to the native library, on the stand-in pcscd.
final class StandInBench implements Bench.Pluggable, Bench.Telling, Bench.Mortal {

    private final StandInPcscd pcscd = StandInPcscd.start();
    private final Map<String, StandInReader> readers = new LinkedHashMap<>();
    private final ResourceManager manager;

    StandInBench(ResourceManager manager) {
        this.manager = manager;
        PcscEnvironment.use(pcscd.socket());
        readers().forEach(this::plug);
    }

    @Override
    public ResourceManager manager() {
        return manager;
    }

    @Override
    public List<String> readers() {
        return List.of("Stand-in A 00 00", "Stand-in B 00 00");
    }

    @Override
    public void insert(String reader, TestCard card) {
        var slot = readers.get(reader);
        slot.answering(_ -> {
            if (card == TestCard.DYING) {
                slot.remove();
                return Bytes.EMPTY;
            }
            return TestCard.DONE;
        });
        if (card == TestCard.MUTE) {
            slot.insertMute();
        } else {
            slot.insert(card.atr());
        }
    }

    @Override
    public void remove(String reader) {
        readers.get(reader).remove();
    }

    @Override
    public void plug(String reader) {
        readers.put(reader, pcscd.plug(reader));
    }

    @Override
    public void unplug(String reader) {
        pcscd.unplug(readers.remove(reader));
    }

    @Override
    public void attribute(String reader, int tag, Bytes value) {
        readers.get(reader).attribute(tag, value);
    }

    @Override
    public void control(String reader, int code, Bytes answer) {
        readers.get(reader).controlling((asked, _) -> asked == code ? Optional.of(answer) : Optional.empty());
    }

    @Override
    public void stopService() {
        pcscd.die();
    }

    @Override
    public void startService() {
        pcscd.comeBack();
    }

    @Override
    public void close() {
        pcscd.close();
    }
}
