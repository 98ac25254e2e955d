package org.readerdesk.pcsc.winscard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.pcscd.NeedsPcsclite;
import org.readerdesk.fixture.pcscd.PcscEnvironment;
import org.readerdesk.fixture.pcscd.StandInPcscd;
import org.readerdesk.fixture.pcscd.VirtualCard;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ResourceManager;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// That contexts have nothing in common but the service.
@NeedsPcsclite
@Timeout(60)
class LinuxCopiesTest {

    private static final int THREADS = 6;
    private static final int ROUNDS = 2000;

    @Test
    void eachContextHasALibraryOfItsOwnAndLeavesItToTheNext() {
        var copies = new LinuxCopies();
        var first = copies.take();
        var second = copies.take();
        var third = copies.take();
        assertThat(first).isInstanceOf(LinuxWinscard.class);
        assertThat(List.of(first.getClass(), second.getClass(), third.getClass())).doesNotHaveDuplicates();
        copies.giveBack(second);
        assertThat(copies.take()).isSameAs(second);
        copies.giveBack(first);
        assertThat(copies.take()).isSameAs(first);
        assertThat(List.of(first, second, third)).doesNotContain(copies.take());
    }

    @Test
    void whereNoCopyCanBeLoadedAllShareTheLibrary(@TempDir Path folder) throws IOException {
        var copies = new LinuxCopies(Optional.of(Files.writeString(folder.resolve("no-library"), "no library")));
        var shared = copies.take();
        assertThat(shared).isInstanceOf(LinuxWinscard.class);
        copies.giveBack(shared);
        assertThat(copies.take()).isSameAs(shared);
        assertThat(copies.take()).isSameAs(shared);
        copies.giveBack(shared);
        copies.giveBack(shared);
        assertThat(copies.take()).isSameAs(shared);
    }

    /// With one library for all this ended the process by SIGSEGV within seconds, in a list that another thread had freed.
    @Test
    void parallelLivesOfContextsDoNotCrashTheLibrary() throws Exception {
        try (var service = StandInPcscd.start()) {
            PcscEnvironment.use(service.socket());
            var manager = new WinscardResourceManager();
            var works = IntStream.range(0, THREADS).mapToObj(i -> {
                var name = "Reader %d 00 00".formatted(i);
                service.plug(name).insert(VirtualCard.ATR_T1);
                return CompletableFuture.runAsync(() -> work(manager, name),
                        task -> Thread.ofPlatform().daemon().start(task));
            }).toList();
            for (var work : new ArrayList<>(works)) {
                work.get(50, TimeUnit.SECONDS);
            }
        }
    }

    private static void work(ResourceManager manager, String reader) {
        for (int i = 0; i < ROUNDS; i++) {
            var context = manager.establish().toOptional().orElseThrow();
            var handle = context.connect(reader, ShareMode.SHARED, Protocol.ANY).toOptional().orElseThrow().handle();
            assertThat(handle.disconnect(Disposition.LEAVE).code()).isEqualTo(ResultCode.SUCCESS);
            assertThat(context.release().code()).isEqualTo(ResultCode.SUCCESS);
        }
    }
}
