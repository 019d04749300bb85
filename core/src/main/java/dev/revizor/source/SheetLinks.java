package dev.revizor.source;

import java.util.List;
import java.util.Locale;

/** The hyperlinks of a sheet whose target is not what their cell says anyway, as «сайт» for {@code https://…}. */
final class SheetLinks {
    private static final List<String> SCHEMES = List.of("mailto:", "tel:", "callto:", "http://", "https://", "www.");
    private static final List<String> CALLS = List.of("tel:", "callto:");

    private SheetLinks() {}

    /** Whether the text of a cell holds the target of its link. */
    static boolean says(String text, String target) {
        String low = target.strip().toLowerCase(Locale.ROOT);
        if (CALLS.stream().anyMatch(low::startsWith)) {
            return digits(text).contains(digits(low));
        }
        String address = low;
        for (String scheme : SCHEMES) {
            address = address.startsWith(scheme) ? address.substring(scheme.length()) : address;
        }
        boolean mail = low.startsWith("mailto:");
        int more = mail ? address.indexOf('?') : -1;
        // What a link to a mailbox asks to write into the letter is nothing about its owner.
        address = more < 0 ? address : address.substring(0, more);
        address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return text.toLowerCase(Locale.ROOT).contains(address);
    }

    private static String digits(String text) {
        return text.chars()
                .filter(Character::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Keeps what the cells do not say themselves.
     *
     * @param links all of them
     * @param rows the rows of the sheet, which are read as far as the last link
     */
    static SheetNotes telling(SheetNotes links, Records rows) {
        SheetNotes out = new SheetNotes();
        for (SourceRecord record = rows.next(); record != null; record = rows.next()) {
            for (SheetNotes.Note link : links.of(record.row())) {
                String[] cells = record.cells();
                String text = link.column() < cells.length ? cells[link.column()] : "";
                if (!says(text, link.text())) {
                    out.add(record.row(), link.column(), link.text());
                }
            }
            if (!links.anyBehind(record.row())) {
                return out;
            }
        }
        return out;
    }
}
