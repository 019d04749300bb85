package dev.revizor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a rule says about one subject. Language-free: a code and arguments; texts and help pages hold the
 * sentences.
 *
 * @param code the rule's stable code, e.g. {@code TASK-003}
 * @param severity how much it hurts
 * @param verdict what the rule says
 * @param subject the public id of the card, task, cluster; or {@code base}
 * @param owner who answers for the subject, or empty
 * @param field where it is, when it is in one field
 * @param args named arguments for the text, in a fixed order. Ids, dates, counts, codes; a personal value only under a
 *     name that ends in {@code _pii}, which the page and the JSON leave out
 * @param fingerprint 16 hex digits of SHA-256 over code, subject and field: the finding's identity over runs
 */
public record Finding(
        String code,
        Severity severity,
        Verdict verdict,
        String subject,
        String owner,
        Optional<Field> field,
        Map<String, String> args,
        String fingerprint) {

    public Finding {
        args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    }

    /** A finding whose fingerprint is computed from its code, subject and field. */
    public static Finding of(
            String code,
            Severity severity,
            Verdict verdict,
            String subject,
            String owner,
            Optional<Field> field,
            Map<String, String> args) {
        String identity =
                code + "\u001f" + subject + "\u001f" + field.map(Field::id).orElse("");
        return new Finding(
                code,
                severity,
                verdict,
                subject,
                owner,
                field,
                args,
                Digest.sha256(identity).substring(0, 16));
    }
}
