package dev.revizor.text;

import java.util.BitSet;

/** The area codes in use under country code 1 (North America), after the metadata of libphonenumber 9.0 (Apache-2.0). */
public final class AmericanPlan {
    private static final String CODES =
            "201-210 212-220 223-229 231 234-236 239-240 246 248-254 256-257 260 262-263 267 269-270 272-274 "
                    + "276 279 281 283-284 289 301-310 312-321 323-327 329-332 334 336-337 339-341 343 345-347 350-354 "
                    + "360-361 363-365 367-369 380 382 385-386 401-410 412-419 423-425 428 430-432 434-435 437-438 "
                    + "440-443 445 447-448 450 458 463-464 468-470 472-475 478-480 484 500-510 512-534 539-541 544 548 "
                    + "551 557 559 561-564 566-567 570-575 577 579-582 584-588 600-610 612-620 622-623 626 628-631 633 "
                    + "636 639-641 645-647 650-651 656-662 667 669-672 678 680-683 686 689 701-709 712-720 724-728 "
                    + "730-732 734 737-738 740 742-743 747-748 753-754 757-758 760 762-763 765 769-775 778-782 784-787 "
                    + "800-810 812-821 825-826 828-833 835 838-840 843-845 847-850 854-860 862-870 872-873 876-879 888 "
                    + "900-910 912-920 925 928-931 934 936-943 945 947-949 951-952 954 956 959 970-973 975 978-980 "
                    + "983-986 989";
    private static final BitSet IN_USE = inUse();

    private AmericanPlan() {}

    /** Whether ten digits are a number of the plan: an area code in use, and an exchange that begins with 2 to 9. */
    public static boolean has(CharSequence national) {
        int code = Integer.parseInt(national, 0, 3, 10);
        return IN_USE.get(code) && national.charAt(3) >= '2';
    }

    private static BitSet inUse() {
        BitSet out = new BitSet(1000);
        for (String range : CODES.split(" ")) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            out.set(first, Integer.parseInt(range.substring(dash + 1)) + 1);
        }
        return out;
    }
}
