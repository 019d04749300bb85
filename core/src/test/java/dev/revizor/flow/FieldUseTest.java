package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.revizor.match.Matcher;
import dev.revizor.model.Field;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What FIELD-001 rests on is held to the code. */
final class FieldUseTest {
    @Test
    void knows_what_rules_and_classes_look_at() {
        JavaClasses rooms = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                        "dev.revizor.check",
                        "dev.revizor.consent",
                        "dev.revizor.segment",
                        "dev.revizor.audit",
                        "dev.revizor.rule");
        Set<Field> read = EnumSet.noneOf(Field.class);
        rooms.forEach(item -> item.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Field.class))
                .forEach(access -> Field.of(access.getTarget().getName()).ifPresent(read::add)));
        assertThat(read).contains(Field.PHONE, Field.NEXT_ACTION);

        read.addAll(Matcher.COMPARED);
        read.addAll(FieldUse.JOINING);
        assertThat(FieldUse.all()).isEqualTo(read);
        assertThat(FieldUse.all()).doesNotContain(Field.SALUTATION, Field.CONSENT_FORM, Field.JOB_TITLE);
    }
}
