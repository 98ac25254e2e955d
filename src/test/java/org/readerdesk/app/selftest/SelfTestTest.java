package org.readerdesk.app.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.app.selftest.Finding.Grade;
import org.readerdesk.diagnose.FakeMachine;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.simulator.NativeCall;
import org.readerdesk.pcsc.simulator.SimulatedResourceManager;
import org.readerdesk.ui.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The self-test")
class SelfTestTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("tells a line for each part, and passes with a note but not with a failure")
    void lines() {
        var lines = new ArrayList<String>();
        var good = new Check("a", () -> List.of(Finding.ok("a", "is\nhere"), Finding.note("b", "is not")));
        assertThat(new SelfTest("1.2", List.of(good)).run(lines::add)).isTrue();
        assertThat(lines).containsExactly("ok    a: is", "note  b: is not", "ReaderDesk 1.2 passes its self-test.");
        lines.clear();
        var bad = new Check("c", () -> {
            throw new IOException("gone\nand more");
        });
        assertThat(new SelfTest("1.2", List.of(bad, good)).run(lines::add)).isFalse();
        assertThat(lines).startsWith("FAIL  c: IOException: gone", "ok    a: is").last().asString().contains("fails");
    }

    @Test
    @DisplayName("takes any way a part breaks for a failure of that part")
    void breaks() {
        assertThat(grade(new Check("x", () -> {
            throw new NoClassDefFoundError();
        }))).containsExactly(Finding.fail("x", "NoClassDefFoundError"));
        assertThat(grade(new Check("x", () -> {
            throw new InterruptedException();
        }))).containsExactly(Finding.fail("x", "was interrupted"));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<Finding> grade(Check check) {
        return check.run();
    }

    @Test
    @DisplayName("knows a version from what the build did not fill in")
    void version() {
        assertThat(Versions.look("0.1.0").grade()).isEqualTo(Grade.OK);
        assertThat(Versions.look("${project.version}")).matches(found -> found.grade() == Grade.FAIL)
                .extracting(Finding::sentence).asString().contains("expected");
    }

    @Test
    @DisplayName("finds the tables and files of the program, and a file that is not there")
    void resources() {
        assertThat(Resources.look()).allMatch(found -> found.grade() == Grade.OK);
        assertThat(Resources.look(List.of("/no/such.css"))).filteredOn(found -> found.grade() == Grade.FAIL)
                .singleElement().extracting(Finding::sentence).asString().contains("/no/such.css is missing");
    }

    @Test
    @DisplayName("hears each language speak for itself")
    void languages() {
        assertThat(Languages.look()).hasSize(3).allMatch(found -> found.grade() == Grade.OK)
                .extracting(Finding::sentence).anyMatch(words -> words.contains("2 Byte"))
                .anyMatch(words -> words.contains("2 байта")).anyMatch(words -> words.contains("2 bytes"));
        assertThat(Languages.look(Language.GERMAN, "2 bytes", "November", false).sentence()).contains("Deutsch");
        assertThat(Languages.look(Language.GERMAN, "2 Byte", "M11", true).sentence()).contains("jdk.localedata");
    }

    @Test
    @DisplayName("leaves nothing in a folder, and not the folder where there was none")
    void folders() throws IOException {
        var inside = folder.resolve("a/b");
        assertThat(Folders.look("settings", inside)).isEqualTo(Finding.ok("settings",
                inside + ", which will be made when it is needed"));
        assertThat(folder.toFile().list()).isEmpty();
        Files.createDirectories(inside);
        assertThat(Folders.look("settings", inside)).isEqualTo(Finding.ok("settings", inside.toString()));
        assertThat(inside.toFile().list()).isEmpty();
    }

    @Test
    @DisplayName("notes a folder that cannot be written to, for the program works without")
    void noFolder() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThat(Folders.look("log", file.resolve("logs"))).matches(found -> found.grade() == Grade.NOTE)
                .extracting(Finding::sentence).asString().contains("cannot be written to");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).contains("rw");
    }

    @Test
    @DisplayName("notes a missing library and service with the command that brings them")
    void machine() {
        var bare = new FakeMachine(Platform.PCSCLITE, Map.of(), Set.of("/usr/bin/apt"));
        assertThat(new Machine(() -> "7", () -> {
            throw new UnsatisfiedLinkError("no");
        }, bare.service(), bare.commands()).look()).containsExactly(Finding.ok("JNA", "7"),
                Finding.note("PC/SC library",
                        "is missing, so no reader can be seen; this helps: sudo apt install pcscd"));
        assertThat(new Machine(() -> "7", () -> "/lib/x", bare.service(), bare.commands()).look()).contains(
                Finding.ok("PC/SC library", "/lib/x"), Finding.note("PC/SC service",
                        "is not installed, so no reader can be seen; this helps: sudo apt install pcscd"));
        var off = new FakeMachine(Platform.PCSCLITE, Map.of(), Set.of("/usr/sbin/pcscd"));
        assertThat(new Machine(() -> "7", () -> "/lib/x", off.service(), off.commands()).look())
                .contains(Finding.ok("PC/SC service", "is installed, and not started"));
        var on = new FakeMachine(Platform.PCSCLITE, Map.of(), Set.of("/run/pcscd/pcscd.comm"));
        assertThat(new Machine(() -> "7", () -> "/lib/x", on.service(), on.commands()).look())
                .contains(Finding.ok("PC/SC service", "has its socket at /run/pcscd/pcscd.comm"));
        var unknown = new FakeMachine(Platform.MACOS, Map.of(), Set.of());
        assertThat(new Machine(() -> "7", () -> {
            throw new UnsatisfiedLinkError();
        }, unknown.service(), unknown.commands()).look()).last().extracting(Finding::sentence).asString()
                .endsWith("install pcsc-lite with its service pcscd");
        assertThat(Machine.here(Platform.PCSCLITE).look().getFirst().grade()).isEqualTo(Grade.OK);
    }

    @Test
    @DisplayName("tells a cache of another version, and one that Java did not take")
    void cache() {
        assertThat(AotCache.named(List.of("java", "-XX:AOTCache=/a", "-XX:AOTCache=/b", "Main"))).contains("/b");
        assertThat(new AotCache(Optional.empty(), Optional.empty()).look("1.2").grade()).isEqualTo(Grade.NOTE);
        var used = List.of("7f00-7f01 r--p 0 08:01 1 /opt/app-1.2.aot");
        assertThat(new AotCache(Optional.of("/opt/app-1.2.aot"), Optional.of(used)).look("1.2"))
                .isEqualTo(Finding.ok("AOT cache", "/opt/app-1.2.aot"));
        assertThat(new AotCache(Optional.of("/opt/app-1.2.aot"), Optional.empty()).look("1.2").grade())
                .isEqualTo(Grade.OK);
        assertThat(new AotCache(Optional.of("/opt/app-1.2.aot"), Optional.of(List.of())).look("1.2").sentence())
                .contains("did not take");
        assertThat(new AotCache(Optional.of("/opt/app-1.2.aot"), Optional.of(used)).look("1.3").sentence())
                .contains("another version");
    }

    @Test
    @DisplayName("attaches on the simulator, and tells a code that is none of success")
    void simulator() throws Exception {
        assertThat(SimulatedCardTry.look().grade()).isEqualTo(Grade.OK);
        var manager = SimulatedResourceManager.small();
        manager.scene().stopService();
        assertThat(SimulatedCardTry.look(manager).sentence()).startsWith("Attach came to 0x");
    }
}
