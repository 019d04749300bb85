package dev.revizor.match;

/**
 * What kind of legal person a company is, as a number: ООО «Луч» and АО «Луч» under one roof are two, or one whose form was
 * typed wrongly. Forms that the law has renamed count as what they became.
 */
final class LegalForm {
    /** Nothing is said of it. */
    static final int UNTOLD = 0;

    private static final int LIMITED = 1;
    private static final int JOINT_STOCK = 2;
    private static final int PUBLIC = 3;
    private static final int OPEN = 4;
    private static final int CLOSED = 5;

    /** All others go by a number made of their letters, above these. */
    private static final int OTHERS = 16;

    private static final int OF_LETTERS = 0xFFFFF;

    private LegalForm() {}

    /** The number of a form as it is written after normalizing. */
    static int of(String canonical) {
        return switch (canonical) {
            case "" -> UNTOLD;
            case "ООО", "OOO", "LLC", "Ltd", "Limited" -> LIMITED;
            case "АО", "НАО", "AO", "JSC" -> JOINT_STOCK;
            case "ПАО", "PAO", "PJSC" -> PUBLIC;
            case "ОАО", "OAO", "OJSC" -> OPEN;
            case "ЗАО", "ZAO", "CJSC" -> CLOSED;
            default -> OTHERS + (canonical.hashCode() & OF_LETTERS);
        };
    }

    /** Whether two forms are known not to be one. */
    static boolean differ(int one, int other) {
        if (one == other || one == UNTOLD || other == UNTOLD) {
            return false;
        }
        return !became(one, other) && !became(other, one);
    }

    /** Since 2014 an ОАО is a ПАО or an АО, and a ЗАО an АО (Federal Law 99-FZ of 5 May 2014). */
    private static boolean became(int old, int now) {
        return old == OPEN ? now == PUBLIC || now == JOINT_STOCK : old == CLOSED && now == JOINT_STOCK;
    }
}
