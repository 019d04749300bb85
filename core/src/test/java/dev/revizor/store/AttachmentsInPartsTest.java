package dev.revizor.store;

/** The same of rows that are looked for one by one. */
class AttachmentsInPartsTest extends AttachmentsTest {
    @Override
    int most() {
        return 1;
    }
}
