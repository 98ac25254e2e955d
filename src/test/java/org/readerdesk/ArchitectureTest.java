package org.readerdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The architecture")
class ArchitectureTest {

    private static final String ROOT = "org.readerdesk";
    private static final ArchitectureRules RULES = new ArchitectureRules(ROOT);
    private static final ArchitectureRules PLANTED_RULES = new ArchitectureRules(ROOT + ".planted");
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT + ".planted");

    /// Which planted classes each rule must report, and no others.
    private static final Map<String, Set<String>> MUST_REPORT = Map.ofEntries(
            Map.entry("port", Set.of("PortThatKnowsTheManager")),
            Map.entry("winscard", Set.of("SystemAdapterThatKnowsTheMonitor")),
            Map.entry("javax", Set.of("JavaAdapterThatKnowsTheSimulator")),
            Map.entry("simulator", Set.of("AdapterThatKnowsAnother", "AdapterThatKnowsTheManager")),
            Map.entry("core", Set.of("MonitorThatKnowsTheWindow", "MonitorThatKnowsAnAdapter")),
            Map.entry("window", Set.of("WindowThatKnowsAnAdapter", "WindowThatKnowsTheCommandLine")),
            Map.entry("simulation menu", Set.of("MenuThatKnowsMoreThanTheScene")),
            Map.entry("command line", Set.of("CommandThatKnowsTheScene", "CommandThatKnowsTheProgram")),
            Map.entry("cycles", Set.of("CardThatKnowsTheJournal", "JournalThatKnowsTheCard")),
            Map.entry("JavaFX", Set.of("JournalInJavaFx")),
            Map.entry("JNA", Set.of("JournalOnNativeMemory")),
            Map.entry("javax.smartcardio", Set.of("JournalOfTerminals")),
            Map.entry("controllers", Set.of("ButtonController")),
            Map.entry("threads", Set.of("WindowThatStartsThreads", "CommandThatMakesExecutors")),
            Map.entry("virtual threads", Set.of("MonitorWithVirtualThreads")),
            Map.entry("port types", Set.of("PortValueThatChanges", "PortClassToExtend")),
            Map.entry("console", Set.of("JournalThatPrints", "JournalThatPrintsStacks")),
            Map.entry("bytes", Set.of("JournalOfBytes")),
            Map.entry("commands", Set.of("JournalOfCommands")),
            Map.entry("sinks", Set.of("JournalOnTheClipboard", "JournalInAFile", "JournalThatPrints",
                    "GoodCommand", "GoodProgram")));

    static Set<String> rules() {
        return RULES.all().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("The program keeps the rule")
    void theProgramKeepsTheRule(String rule) {
        RULES.all().get(rule).check(PROGRAM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("The rule notices what breaks it, and nothing else")
    void theRuleNoticesWhatBreaksItAndNothingElse(String rule) {
        var report = PLANTED_RULES.all().get(rule).evaluate(PLANTED).getFailureReport();
        var reported = PLANTED.stream().map(JavaClass::getName)
                .filter(name -> report.getDetails().stream().anyMatch(detail -> accuses(detail, name)))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        if (rule.equals("cycles")) {
            // The planted rooms know each other in many ways; the cycle meant here must be among the reported ones.
            assertThat(reported).containsAll(MUST_REPORT.get(rule));
        } else {
            assertThat(reported).isEqualTo(MUST_REPORT.get(rule));
        }
    }

    /// A detail names the guilty class first, after one word for what it is: `Field <…>`, `Class <…>`, or itself.
    private static boolean accuses(String detail, String name) {
        return detail.startsWith(name + " ")
                || detail.lines().anyMatch(line -> line.matches(".*?\\b\\w+ <" + Pattern.quote(name)
                        + "[>.(].*") && line.indexOf('<') == line.indexOf("<" + name));
    }

    @Test
    void aClassThatARuleNamesExists() {
        assertThat(ArchitectureRules.named()).allSatisfy(name -> assertThat(PROGRAM.contain(ROOT + "." + name))
                .as(name).isTrue());
    }

    @Test
    void thereIsAProgramToCheck() {
        assertThat(PROGRAM.contain(ROOT + ".pcsc.ResourceManager")).isTrue();
        assertThat(PROGRAM.stream().map(JavaClass::getPackageName)).noneMatch(name -> name.contains(".planted"));
    }
}
