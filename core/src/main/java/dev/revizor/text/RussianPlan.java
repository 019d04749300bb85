package dev.revizor.text;

import java.util.BitSet;

/**
 * The three-digit codes in use under country code 7 (Russia and Kazakhstan), after the metadata of libphonenumber 9.0
 * (Apache-2.0). Where only a part of a code is in use the library is asked.
 */
public final class RussianPlan {
    /** What is known of a ten-digit national number. */
    public enum Known {
        IN_USE,
        NOT_IN_USE,
        ASK_LIBRARY
    }

    private static final int[] LANDLINES = {
        301, 302, 336, 341, 342, 343, 345, 346, 347, 349, 351, 352, 353, 365, 381, 382, 383, 384, 385, 388, 390, 391,
        394, 395, 401, 411, 413, 415, 416, 421, 423, 424, 426, 427, 471, 472, 473, 474, 475, 481, 482, 483, 484, 485,
        486, 487, 491, 492, 493, 494, 495, 496, 498, 499, 700, 701, 702, 705, 706, 707, 708, 747, 751, 760, 761, 762,
        763, 764, 771, 775, 776, 777, 778, 785, 800, 803, 804, 808, 809, 811, 812, 813, 814, 815, 816, 817, 818, 820,
        821, 831, 833, 834, 835, 836, 840, 841, 842, 843, 844, 845, 846, 847, 848, 851, 855, 856, 857, 860, 861, 862,
        863, 865, 866, 867, 869, 871, 872, 873, 877, 878, 879
    };
    private static final BitSet IN_USE = inUse();

    private RussianPlan() {}

    /** Looks at the code of a national number of ten digits. */
    public static Known look(CharSequence national) {
        int code = (national.charAt(0) - '0') * 100 + (national.charAt(1) - '0') * 10 + (national.charAt(2) - '0');
        if (IN_USE.get(code)) {
            return Known.IN_USE;
        }
        return code == 930 || (code >= 710 && code <= 729) ? Known.ASK_LIBRARY : Known.NOT_IN_USE;
    }

    private static BitSet inUse() {
        BitSet out = new BitSet(1000);
        for (int code : LANDLINES) {
            out.set(code);
        }
        out.set(900, 1000);
        out.clear(930);
        return out;
    }
}
