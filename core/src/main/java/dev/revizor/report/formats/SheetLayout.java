package dev.revizor.report.formats;

import java.util.List;

/**
 * How a sheet looks and prints, always on A4.
 *
 * @param widths of its columns in characters
 * @param head how its first row behaves
 * @param paper how it prints
 */
record SheetLayout(List<Integer> widths, Head head, Paper paper) {
    /** What the first row is. */
    enum Head {
        /** A frozen header with a filter, repeated on each printed page. */
        HEADER,
        /** Content. */
        NONE
    }

    /** How it prints. */
    enum Paper {
        /** The whole sheet on one upright page. */
        ONE_PAGE,
        /** As wide as one page lying on its side, as long as it takes. */
        PAGES
    }

    static SheetLayout list(Integer... widths) {
        return new SheetLayout(List.of(widths), Head.HEADER, Paper.PAGES);
    }

    static SheetLayout page(Integer... widths) {
        return new SheetLayout(List.of(widths), Head.NONE, Paper.ONE_PAGE);
    }
}
