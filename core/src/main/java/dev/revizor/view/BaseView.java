package dev.revizor.view;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.JournalEntry;
import dev.revizor.model.SourceTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be read of a base. All streams come in the order of public ids, so that nothing depends on row order. */
public interface BaseView {
    /** The tables that were imported, by index. */
    List<SourceTable> sources();

    /** The fields that at least one imported table of the kind has a column for. */
    Set<Field> mapped(EntityKind kind);

    /** Whether at least one table of the kind was imported. */
    default boolean has(EntityKind kind) {
        return count(kind) > 0;
    }

    /** How many live rows of a kind there are. */
    long count(EntityKind kind);

    /** The live rows of a kind. */
    Rows<Card> rows(EntityKind kind);

    /** The live cards of all card kinds. */
    Rows<Card> cards();

    /** The live cards with all that hangs on them, in one ordered pass. */
    Rows<CardFile> cardFiles();

    /** A live row by its public id. */
    Optional<Card> find(String id);

    /** Rows that hang on no card: tasks, deals, touches, consents whose card is unknown or ambiguous. */
    Rows<Card> orphans();

    /** The findings of the last check, ordered by code, subject and field. */
    Rows<Finding> findings();

    /** The journal from a sequence number on. */
    Rows<JournalEntry> journal(long fromSeq);
}
