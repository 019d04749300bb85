package dev.revizor.policy;

import dev.revizor.problem.ErrorCode;
import java.util.List;

/**
 * Troubles of the policy file. The loader throws only {@link #TROUBLES}; the single ones stand in its argument
 * {@link #PROBLEMS}.
 */
public enum PolicyError implements ErrorCode {
    /** All troubles of a policy at once; see {@link #PROBLEMS}. */
    TROUBLES("ERR-0301", "count"),
    UNKNOWN_KEY("ERR-0302", "key", "nearest"),
    UNKNOWN_KEY_HERE("ERR-0303", "key", "allowed"),
    DUPLICATE_KEY("ERR-0304", "key", "first"),
    NOT_A_SECTION("ERR-0305", "key", "allowed"),
    NOT_A_LIST("ERR-0306", "key"),
    NOT_A_TEXT("ERR-0307", "key"),
    NOT_A_WHOLE_NUMBER("ERR-0308", "key", "value"),
    NOT_A_NUMBER("ERR-0309", "key", "value"),
    NOT_YES_OR_NO("ERR-0310", "key", "value"),
    VALUE_NOT_ALLOWED("ERR-0311", "key", "value", "allowed"),
    OUT_OF_RANGE("ERR-0312", "key", "value", "least", "most"),
    UNKNOWN_ZONE("ERR-0313", "value", "nearest"),
    UNKNOWN_REGION("ERR-0314", "value"),
    NOT_AN_ADDRESS("ERR-0315", "key", "value"),
    NOT_A_TARGET("ERR-0316", "key", "value"),
    NOT_A_RULE_CODE("ERR-0317", "value"),
    NOT_A_METRIC("ERR-0318", "value"),
    ASK_ABOVE_MERGE("ERR-0319", "ask", "merge"),
    EMPTY_WORD("ERR-0320", "key"),
    WRONG_VERSION("ERR-0321", "value", "allowed"),
    NOT_YAML("ERR-0322", "character"),
    TAG_REFUSED("ERR-0323"),
    ALIAS_REFUSED("ERR-0324"),
    TOO_LARGE("ERR-0325", "limit"),
    TOO_DEEP("ERR-0326", "limit"),
    MANY_DOCUMENTS("ERR-0327"),
    NOT_UTF8("ERR-0328"),
    NOT_READABLE("ERR-0329"),
    NOT_A_FIELD("ERR-0330", "key", "value", "nearest", "allowed");

    /**
     * The argument of {@link #TROUBLES} that holds every single trouble: an unmodifiable {@code
     * List<dev.revizor.problem.Problem>}, flags first, then by line. The place of each has the file's name and line
     * (empty and 0 for a flag) and, as its column, the key path.
     */
    public static final String PROBLEMS = "problems";

    private final String code;
    private final List<String> arguments;

    PolicyError(String code, String... arguments) {
        this.code = code;
        this.arguments = List.of(arguments);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return Kind.POLICY;
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }
}
