package dev.revizor.house;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the house for a root package: {@code dev.revizor}, or {@code planted}, where a breach of each stands to
 * show that the rule can fail.
 */
final class HouseRules {
    private static final List<String> GROUND = List.of("model", "problem", "text", "run", "view", "policy", "rule");
    private static final List<String> ROOMS = List.of(
            "source",
            "mapping",
            "normalize",
            "match",
            "cluster",
            "merge",
            "check",
            "segment",
            "consent",
            "damage",
            "profile",
            "audit",
            "exchange",
            "report",
            "journal");

    /**
     * Classes that catch everything to close what they opened and throw it on, to carry it to another thread, or, of old
     * workbooks, because the library throws whatever a broken file makes it stumble over.
     */
    private static final Set<String> CARRIERS = Set.of(
            "Ahead",
            "Behind",
            "OtherThread",
            "Prefetch",
            "Beside",
            "Workspace",
            "CheckFlow",
            "Parallel",
            "Sources",
            "Base",
            "Delivery",
            "Intake",
            "Locked",
            "XlsRecords",
            "XlsTables");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private String[] in(List<String> rooms) {
        return rooms.stream().map(this::in).toArray(String[]::new);
    }

    /** All rules by name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every class belongs to a room", everyClassHasARoom());
        rules.put("the ground floor looks at nothing above", groundFloor());
        rules.put("rooms do not see each other", rooms());
        rules.put("the store knows only the journal", store());
        rules.put(
                "no package cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("SQL stays in the store", only("java.sql..", "org.sqlite..", List.of("store")));
        rules.put("spreadsheets stay at the doors", spreadsheets());
        rules.put(
                "phone metadata stay in normalize",
                only("com.google.i18n..", "io.michaelrocks..", List.of("normalize")));
        rules.put("no standard streams and no exit in core", noStreams());
        rules.put("no network", noNetwork());
        rules.put("no hidden clock, chance, locale", noHiddenInputs());
        rules.put("nobody catches everything", nobodyCatchesEverything());
        rules.put("the model is records, enums, sealed interfaces", modelIsPlain());
        rules.put("static fields are final, others final or private", fieldsAreFinal());
        rules.put("checks are final and live in rules packages", checksLiveAtHome());
        rules.put("no unordered collections in what is written", noUnordered());
        rules.put("every package is null-marked", nullMarked());
        return rules;
    }

    private ArchRule everyClassHasARoom() {
        List<String> known = new ArrayList<>(GROUND);
        known.addAll(ROOMS);
        known.addAll(List.of("store", "flow"));
        return classes()
                .that()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .resideInAnyPackage(in(known));
    }

    private ArchRule groundFloor() {
        List<String> above = new ArrayList<>(ROOMS);
        above.addAll(List.of("store", "flow"));
        return noClasses()
                .that()
                .resideInAnyPackage(in(GROUND))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(above));
    }

    private ArchRule rooms() {
        return classes().that().resideInAnyPackage(in(ROOMS)).should(new ArchCondition<>("stay in their room") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String own = room(item);
                item.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String other = room(dependency.getTargetClass());
                    boolean stranger = ROOMS.contains(other) || other.equals("store") || other.equals("flow");
                    if (stranger && !other.equals(own)) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                });
            }
        });
    }

    private String room(JavaClass item) {
        String name = item.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private ArchRule store() {
        List<String> strangers = new ArrayList<>(ROOMS);
        strangers.remove("journal");
        strangers.add("flow");
        return noClasses()
                .that()
                .resideInAPackage(in("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(strangers));
    }

    private ArchRule only(String library, String alsoLibrary, List<String> rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in(rooms))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library, alsoLibrary);
    }

    private ArchRule spreadsheets() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("source"), in("exchange"), root + ".report.formats..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.apache.commons.csv..", "org.dhatim..", "de.siegmar..");
    }

    private static ArchRule noStreams() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class);
    }

    private static ArchRule noNetwork() {
        DescribedPredicate<JavaClass> network = new DescribedPredicate<>("network classes other than IDN and URI") {
            @Override
            public boolean test(JavaClass item) {
                boolean net = item.getPackageName().startsWith("java.net")
                        || item.getPackageName().startsWith("javax.net");
                boolean harmless = item.getSimpleName().equals("IDN")
                        || item.getSimpleName().equals("URI")
                        || item.getSimpleName().equals("URISyntaxException")
                        || item.getSimpleName().equals("InetAddress");
                return net && !harmless;
            }
        };
        return noClasses().should().dependOnClassesThat(are(network));
    }

    private ArchRule noHiddenInputs() {
        return classes()
                .that()
                .resideOutsideOfPackage(in("run"))
                .should(new ArchCondition<>("get their inputs from the run") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        for (JavaAccess<?> access : item.getAccessesFromSelf()) {
                            if (isHidden(access)) {
                                events.add(SimpleConditionEvent.violated(item, access.getDescription()));
                            }
                        }
                    }
                });
    }

    private static boolean isHidden(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean clock = owner.startsWith("java.time") && name.equals("now")
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean chance = owner.equals("java.util.UUID") && name.equals("randomUUID")
                || owner.equals("java.lang.Math") && name.equals("random");
        boolean place = owner.equals("java.util.Locale") && name.equals("getDefault")
                || owner.equals("java.nio.charset.Charset") && name.equals("defaultCharset")
                || owner.equals("java.time.ZoneId") && name.equals("systemDefault")
                || owner.equals("java.util.TimeZone") && name.equals("getDefault");
        return clock || chance || place;
    }

    private static ArchRule nobodyCatchesEverything() {
        return codeUnits().should(new ArchCondition<>("catch what they know") {
            @Override
            public void check(JavaCodeUnit item, ConditionEvents events) {
                String owner = item.getOwner().getName();
                String simple = owner.substring(owner.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
                if (CARRIERS.contains(simple)) {
                    return;
                }
                item.getTryCatchBlocks()
                        .forEach(block -> block.getCaughtThrowables().forEach(caught -> {
                            String name = caught.getName();
                            if (name.equals("java.lang.Exception") || name.equals("java.lang.RuntimeException")) {
                                events.add(
                                        SimpleConditionEvent.violated(item, item.getFullName() + " catches " + name));
                            }
                        }));
            }
        });
    }

    private ArchRule modelIsPlain() {
        return classes().that().resideInAPackage(in("model")).should(new ArchCondition<>("be plain") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean switchTable = item.isAnonymousClass();
                boolean plain = switchTable
                        || item.isRecord()
                        || item.isEnum()
                        || item.isInterface()
                        || item.getSimpleName().equals("package-info");
                boolean functions = item.getModifiers().contains(JavaModifier.FINAL)
                        && item.getFields().stream()
                                .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                        || field.getModifiers().contains(JavaModifier.FINAL));
                if (!plain && !functions) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " holds state"));
                }
            }
        });
    }

    private static ArchRule fieldsAreFinal() {
        return fields().should(new ArchCondition<>("be final, or private and of one object") {
            @Override
            public void check(JavaField item, ConditionEvents events) {
                Set<JavaModifier> modifiers = item.getModifiers();
                boolean synthetic = modifiers.contains(JavaModifier.SYNTHETIC)
                        || item.getName().startsWith("$");
                boolean isFinal = modifiers.contains(JavaModifier.FINAL);
                boolean own = !modifiers.contains(JavaModifier.STATIC)
                        && !modifiers.contains(JavaModifier.PUBLIC)
                        && !modifiers.contains(JavaModifier.PROTECTED);
                if (!synthetic && !isFinal && !own) {
                    events.add(
                            SimpleConditionEvent.violated(item, item.getFullName() + " can be changed from outside"));
                }
            }
        });
    }

    private ArchRule checksLiveAtHome() {
        return classes()
                .that()
                .implement(root + ".rule.CardCheck")
                .should()
                .resideInAnyPackage(root + ".check.rules..", root + ".consent.rules..")
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .allowEmptyShould(true);
    }

    private static ArchRule noUnordered() {
        return codeUnits().should(new ArchCondition<>("keep an order") {
            @Override
            public void check(JavaCodeUnit item, ConditionEvents events) {
                if (item.getName().equals("<clinit>")) {
                    return;
                }
                item.getMethodCallsFromSelf().forEach(call -> {
                    String owner = call.getTargetOwner().getName();
                    boolean collection = owner.equals("java.util.Map") || owner.equals("java.util.Set");
                    String name = call.getTarget().getName();
                    int arguments = call.getTarget().getRawParameterTypes().size();
                    int single = owner.equals("java.util.Map") ? 2 : 1;
                    boolean many = name.equals("of") && arguments > single || name.equals("ofEntries");
                    if (collection && (many || name.equals("copyOf"))) {
                        events.add(SimpleConditionEvent.violated(item, call.getDescription()));
                    }
                });
            }
        });
    }

    private ArchRule nullMarked() {
        return classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked");
    }
}
