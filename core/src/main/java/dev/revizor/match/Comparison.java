package dev.revizor.match;

/** Compares one aspect of two rows and adds what it says; nothing where a side is blank. Symmetric. */
interface Comparison {
    void compare(int a, int b, Tally out);
}
