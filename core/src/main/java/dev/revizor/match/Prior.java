package dev.revizor.match;

/**
 * How likely it is that two cards drawn by chance are one entity. It falls with the size of the base, so that the same
 * evidence means less in a larger one.
 */
final class Prior {
    private Prior() {}

    /** The lowest weight without the prior that still matters: four bits short of even odds. */
    static double floor(double prior) {
        return -prior - 4;
    }
}
