package dev.revizor.report.formats;

/** What small bars are drawn with: blocks where the terminal knows Unicode, else plain characters. */
public enum Glyphs {
    BLOCKS("▁▂▃▄▅▆▇█", "·"),
    PLAIN("_.:-=+*#", " ");

    private final String heights;
    private final String nothing;

    Glyphs(String heights, String nothing) {
        this.heights = heights;
        this.nothing = nothing;
    }

    /** One character per bar; the highest bar is full, and a bar of nothing looks like no bar. */
    String bars(long[] counts) {
        long most = 1;
        for (long count : counts) {
            most = Math.max(most, count);
        }
        StringBuilder out = new StringBuilder();
        for (long count : counts) {
            int height = (int) ((count * heights.length() - 1) / most);
            out.append(count == 0 ? nothing : heights.charAt(Math.max(0, height)));
        }
        return out.toString();
    }
}
