package dev.revizor.samples;

/**
 * A client as he really is.
 *
 * @param kind what he is
 * @param male of a person
 * @param last of a person, else empty; likewise first and middle
 * @param birth days since 1970, or {@link #UNKNOWN}
 * @param firm his firm, or {@link Firm#NONE}
 * @param job in that firm, or empty
 * @param mobile digits with the country code, without a plus; or empty
 * @param mail his own mail address, or empty
 * @param home where he lives or the firm sits
 */
record Client(
        Kind kind,
        boolean male,
        String last,
        String first,
        String middle,
        int birth,
        Firm firm,
        String job,
        String mobile,
        String mail,
        Home home) {

    static final int UNKNOWN = Integer.MIN_VALUE;

    enum Kind {
        PERSON("person"),
        CONTACT("contact"),
        COMPANY("company"),
        TRADER("ip");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        /** Whether the card is about a person (the others are companies and sole traders). */
        boolean isPerson() {
            return this == PERSON || this == CONTACT;
        }
    }

    /**
     * A firm.
     *
     * @param form {@code ООО}, {@code GmbH} …
     * @param phone digits with the country code
     * @param domain of its mail
     */
    record Firm(String name, String form, String inn, String kpp, String phone, String domain) {
        static final Firm NONE = new Firm("", "", "", "", "", "");
    }

    /** Where somebody is; the country is empty inside Russia. */
    record Home(String country, String city, String street, int house, int flat) {}
}
