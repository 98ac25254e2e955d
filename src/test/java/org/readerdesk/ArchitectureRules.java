package org.readerdesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readerdesk.manage.Operation;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.secrets.Sink;

/// The rules of the house, for the packages below a root.
///
/// @param root of the program, or of the classes that were planted to break the rules
record ArchitectureRules(String root) {

    /// Where threads and executors may be created, and why.
    private static final Map<String, String> THREADS = Map.of(
            "journal", "a disk may be slow",
            "manage", "each attachment has one lane",
            "monitor", "waiting for changes blocks",
            "pcsc.simulator", "a script plays by the clock",
            "settings", "a disk may be slow",
            "app", "start and shutdown belong to nobody else");
    /// The words of `Scene`, the simulator's one interface that `app` hands to `ui.simulation`.
    private static final Set<String> SCENE = Set.of("Scene", "SimulatedReader", "SimulatedCard", "OtherAction",
            "NativeCall", "RecordedCall");
    /// Who may read the bytes inside [Bytes], and what for. Nobody here writes those of a command anywhere.
    private static final Map<String, String> BYTES = Map.ofEntries(
            Map.entry("card.CommandView", "decides what of a command is shown"),
            Map.entry("pcsc.winscard.WinscardHandle", "sends them"),
            Map.entry("pcsc.javax.JavaHandle", "sends them"),
            Map.entry("pcsc.simulator.SampleApplication", "is the card"),
            Map.entry("pcsc.AtrProtocols", "reads ATRs"),
            Map.entry("card.atr.Atr", "tells TA1"),
            Map.entry("card.atr.AtrReader", "takes ATRs apart"),
            Map.entry("card.atr.HistoricalReader", "takes ATRs apart"),
            Map.entry("card.atr.ObjectReader", "takes ATRs apart"),
            Map.entry("card.atr.CapabilityFields", "takes ATRs apart"),
            Map.entry("card.atr.StorageFields", "takes ATRs apart"),
            Map.entry("card.atr.ContactlessShape", "takes ATRs apart"),
            Map.entry("card.atr.TypeBFields", "takes ATRs apart"),
            Map.entry("card.names.CardList", "looks ATRs up"),
            Map.entry("passport.attribute.AttributeReader", "reads what a reader tells"),
            Map.entry("passport.feature.TaggedReader", "reads what a reader tells"),
            Map.entry("passport.feature.PinProperties", "reads what a reader tells"),
            Map.entry("cli.Json", "shows ATRs"),
            Map.entry("card.atr.FieldJson", "shows ATRs"),
            Map.entry("passport.page.CardRows", "shows ATRs"),
            Map.entry("passport.page.AttributeRows", "shows attributes of readers"),
            Map.entry("passport.page.FeatureRows", "shows properties of readers"),
            Map.entry("ui.card.PageWords", "shows ATRs"),
            Map.entry("cli.AtrJson", "shows ATRs"),
            Map.entry("cli.AtrText", "shows ATRs"),
            Map.entry("cli.AtrWords", "shows ATRs"),
            Map.entry("cli.Words", "shows ATRs"),
            Map.entry("cli.JsonReport", "shows the answer to a command that was typed"),
            Map.entry("cli.TextReport", "shows the answer to a command that was typed"),
            Map.entry("journal.DetailsText", "keeps ATRs and status words"),
            Map.entry("ui.card.CardPresenter", "shows ATRs"),
            Map.entry("ui.card.FieldWords", "shows ATRs"),
            Map.entry("ui.readers.AtrLines", "shows ATRs"),
            Map.entry("ui.readers.ReaderCell", "shows ATRs"),
            Map.entry("ui.readers.ReaderCopying", "copies ATRs"),
            Map.entry("ui.result.ResultPresenter", "shows ATRs and status words"));
    private static final Set<String> READING = Set.of("hex", "spacedHex", "toArray", "at");
    /// Who may take the command out of a Transmit: to send it.
    private static final Set<String> COMMANDS = Set.of("manage.CardManager");
    private static final Set<String> WRITING = Stream.of(PrintWriter.class, PrintStream.class, FileOutputStream.class,
            FileWriter.class, RandomAccessFile.class, FileChannel.class, FileHandler.class, ConsoleHandler.class,
            System.Logger.class, Logger.class).map(Class::getName).collect(Collectors.toSet());
    private static final List<String> ADAPTERS = List.of("winscard", "javax", "simulator");
    private static final Set<String> CONSTRUCTED = Stream.of(Thread.class, Timer.class, ForkJoinPool.class,
            ThreadPoolExecutor.class, ScheduledThreadPoolExecutor.class).map(Class::getName)
            .collect(Collectors.toSet());

    /// The classes that rules name one by one, with their packages below the root.
    static Set<String> named() {
        return Stream.of(BYTES.keySet(), COMMANDS, Sink.WRITERS.keySet()).flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /// Each rule under a short name.
    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("port", onlyKnow("pcsc", "pcsc")
                .because("the port is what everybody else builds on"));
        ADAPTERS.forEach(adapter -> rules.put(adapter,
                onlyKnow("pcsc." + adapter + "..", "pcsc", "pcsc." + adapter + "..")
                        .because("an adapter serves the port and can be taken away")));
        rules.put("core", noClasses().that(inside("").and(not(inside("pcsc..", "ui..", "cli..", "app.."))))
                .should().dependOnClassesThat(adapters().or(inside("ui..", "cli..", "app..")))
                .because("nothing in the lower rooms knows a window, or which resource manager it has"));
        rules.put("window", noClasses().that(inside("ui..").and(not(inside("ui.simulation.."))))
                .should().dependOnClassesThat(adapters().and(not(scene(Set.of("Scene")))).or(inside("cli..", "app..")))
                .because("only app joins the parts"));
        rules.put("simulation menu", noClasses().that(inside("ui.simulation.."))
                .should().dependOnClassesThat(adapters().and(not(scene(SCENE))).or(inside("cli..", "app..")))
                .because("it knows the simulator's scene, and nothing else of any adapter"));
        rules.put("command line", noClasses().that(inside("cli.."))
                .should().dependOnClassesThat(adapters().or(inside("ui..", "app..")))
                .because("it works without a window, on any resource manager"));
        rules.put("cycles", slices().matching(root + ".(**)").should().beFreeOfCycles()
                .because("rooms that know each other are one room"));
        rules.put("JavaFX", noClasses().that(inside("").and(not(inside("ui..", "app.."))))
                .should().dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp.."))
                .because("the core and the command line run where there is no display"));
        rules.put("JNA", noClasses().that(inside("").and(not(inside("pcsc.winscard.."))))
                .should().dependOnClassesThat(resideInAPackage("com.sun.jna.."))
                .because("native code stays behind one adapter"));
        rules.put("javax.smartcardio", noClasses().that(inside("").and(not(inside("pcsc.javax.."))))
                .should().dependOnClassesThat(resideInAnyPackage("javax.smartcardio..", "jnasmartcardio.."))
                .because("it is one way to the readers among three"));
        rules.put("controllers", noClasses().that(inside("")).and().haveSimpleNameEndingWith("Controller")
                .should().dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "atlantafx.."))
                .because("controllers are tested without a toolkit"));
        rules.put("threads", noClasses().that(inside("").and(not(inside(threadPackages()))))
                .should().accessTargetWhere(describe("it creates threads", ArchitectureRules::createsThreads))
                .because("threads are few, named and closed: " + THREADS));
        rules.put("virtual threads", noClasses().that(inside(""))
                .should().accessTargetWhere(describe("it creates virtual threads", ArchitectureRules::isVirtual))
                .because("a native call holds its carrier, and two of them starve the rest"));
        rules.put("port types", classes().that(resideInAPackage(root + ".pcsc")).should(beInterfacesOrValues())
                .because("the port holds values and interfaces only"));
        rules.put("console", noClasses().that(inside("").and(not(inside("cli..", "app.."))))
                .should().accessTargetWhere(describe("it writes to the console", ArchitectureRules::isConsole))
                .because("with --json nothing else may appear on the output; the rest goes to the log"));
        rules.put("bytes", noClasses().that(inside("").and(not(named(BYTES.keySet()))))
                .should().accessTargetWhere(describe("it reads the bytes of Bytes", ArchitectureRules::readsBytes))
                .because("a command may hold a PIN: " + BYTES));
        rules.put("commands", noClasses().that(inside("").and(not(named(COMMANDS))))
                .should()
                .accessTargetWhere(describe("it takes the command out of a Transmit", ArchitectureRules::takesCommand))
                .because("a command may hold a PIN, so it goes to the card only"));
        rules.put("sinks", noClasses().that(inside("").and(not(named(Sink.WRITERS.keySet()))))
                .should().accessTargetWhere(describe("it writes to a clipboard, stream, file or log",
                        ArchitectureRules::writes))
                .because("each place where a command could stay is listed in Sink and tried in SecretsTest"));
        rules.replaceAll((_, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private DescribedPredicate<JavaClass> inside(String... packages) {
        return resideInAnyPackage(Stream.of(packages)
                .map(name -> name.isEmpty() ? root + ".." : root + "." + name).toArray(String[]::new));
    }

    private DescribedPredicate<JavaClass> adapters() {
        return inside(ADAPTERS.stream().map(adapter -> "pcsc." + adapter + "..").toArray(String[]::new));
    }

    /// These classes and those inside them.
    private DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe("named", type -> names.stream().map(name -> root + "." + name)
                .anyMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    private DescribedPredicate<JavaClass> scene(Set<String> names) {
        return named(names.stream().map(name -> "pcsc.simulator." + name).collect(Collectors.toSet()));
    }

    private ArchRule onlyKnow(String from, String... to) {
        return noClasses().that(inside(from)).should().dependOnClassesThat(inside("").and(not(inside(to))));
    }

    private static String[] threadPackages() {
        return THREADS.keySet().stream().map(name -> name + "..").toArray(String[]::new);
    }

    private static boolean createsThreads(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean constructed = name.equals("<init>") && CONSTRUCTED.contains(owner);
        boolean built = owner.equals(Thread.class.getName())
                && Set.of("ofPlatform", "ofVirtual", "startVirtualThread").contains(name);
        boolean commonPool = owner.equals(CompletableFuture.class.getName()) && name.endsWith("Async")
                && !access.getTarget().getFullName().contains("java.util.concurrent.Executor)");
        return constructed || built || commonPool || owner.equals(Executors.class.getName())
                || owner.equals("javafx.concurrent.Service");
    }

    private static boolean isVirtual(JavaAccess<?> access) {
        return Set.of("ofVirtual", "startVirtualThread", "newVirtualThreadPerTaskExecutor")
                .contains(access.getName());
    }

    private static boolean isConsole(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return target.equals("java.lang.System.out") || target.equals("java.lang.System.err")
                || access.getName().equals("printStackTrace") && target.endsWith("()");
    }

    private static boolean readsBytes(JavaAccess<?> access) {
        return isOfAnother(access, Bytes.class) && READING.contains(access.getName());
    }

    private static boolean takesCommand(JavaAccess<?> access) {
        return isOfAnother(access, Operation.Transmit.class) && access.getName().equals("command");
    }

    private static boolean isOfAnother(JavaAccess<?> access, Class<?> owner) {
        return access.getTargetOwner().getName().equals(owner.getName())
                && !access.getOriginOwner().getName().equals(owner.getName());
    }

    private static boolean writes(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean file = owner.equals(Files.class.getName())
                && (name.startsWith("write") || Set.of("newOutputStream", "newBufferedWriter", "newByteChannel",
                        "copy").contains(name));
        return file || WRITING.contains(owner) || owner.startsWith("javafx.scene.input.Clipboard");
    }

    private static ArchCondition<JavaClass> beInterfacesOrValues() {
        return new ArchCondition<>("be interfaces, enums, records, or final classes whose fields are final") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean value = type.getModifiers().contains(JavaModifier.FINAL)
                        && type.getFields().stream().map(JavaField::getModifiers)
                                .allMatch(modifiers -> modifiers.contains(JavaModifier.FINAL));
                boolean good = type.isInterface() || type.isEnum() || type.isRecord() || value
                        || type.isAnonymousClass() || type.getSimpleName().equals("package-info");
                events.add(new SimpleConditionEvent(type, good,
                        type.getName() + (good ? " is" : " is not") + " an interface or a value"));
            }
        };
    }
}
