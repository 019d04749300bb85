package dev.revizor.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules, and each rule can fail: a breach of it is planted under {@code planted}. */
final class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.revizor");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @TestFactory
    Stream<DynamicTest> the_house_keeps() {
        return new HouseRules("dev.revizor")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                            ArchRule real = rule.getValue();
                            real.check(HOUSE.that(new InCore()));
                        }));
    }

    @TestFactory
    Stream<DynamicTest> a_planted_breach_is_seen() {
        return new HouseRules("planted")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(breached(rule))
                                        .as(rule.getKey())
                                        .isTrue()));
    }

    private static boolean breached(Map.Entry<String, ArchRule> rule) {
        return rule.getValue().evaluate(PLANTED).hasViolation();
    }

    @Test
    void the_importer_saw_the_house() {
        assertThat(HOUSE.size()).isGreaterThan(150);
    }

    @Test
    void every_package_has_a_description() {
        Stream<String> packages =
                HOUSE.stream().map(type -> type.getPackageName()).distinct();
        assertThat(packages)
                .allSatisfy(name -> assertThat(HOUSE.contain(name + ".package-info"))
                        .as(name)
                        .isTrue());
    }

    /** The root package holds only its description. */
    private static final class InCore
            extends com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> {
        InCore() {
            super("in a room");
        }

        @Override
        public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
            return !type.getPackageName().equals("dev.revizor");
        }
    }
}
