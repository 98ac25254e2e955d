package org.readerdesk.pcsc.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.PrivatePcscd;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.ResourceManager;

/// An adapter to the native library, on a real pcscd with virtual readers.
final class PrivateBench implements Bench.Mortal {

    private final PrivatePcscd pcscd = PrivatePcscd.start(1);
    private final Map<String, VirtualCard> cards = new HashMap<>();
    private final ResourceManager manager;

    PrivateBench(ResourceManager manager) {
        this.manager = manager;
        PcscEnvironment.use(pcscd.socket());
    }

    @Override
    public ResourceManager manager() {
        return manager;
    }

    @Override
    public List<String> readers() {
        return List.of(pcscd.reader(0), pcscd.reader(1));
    }

    @Override
    public void insert(String reader, TestCard card) {
        int port = pcscd.port(reader);
        var virtual = card == TestCard.MUTE ? VirtualCard.insertMute(port) : VirtualCard.insert(port, card.atr());
        if (card == TestCard.DYING) {
            virtual.dieAtNextCommand();
        }
        cards.put(reader, virtual);
    }

    @Override
    public void remove(String reader) {
        if (cards.containsKey(reader)) {
            cards.remove(reader).remove();
        }
    }

    @Override
    public void stopService() {
        pcscd.kill();
    }

    @Override
    public void startService() {
        pcscd.restart();
    }

    @Override
    public void close() {
        readers().forEach(this::remove);
        pcscd.close();
    }
}
