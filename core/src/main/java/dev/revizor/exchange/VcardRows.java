package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.SourceTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cards as vCards: a card is one cell, and there are no titles. What has no property of its own is a remark. */
final class VcardRows implements Shape {
    private static final Set<Field> SHOWN = EnumSet.of(
            Field.EXTERNAL_ID,
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PATRONYMIC,
            Field.FULL_NAME,
            Field.SALUTATION,
            Field.COMPANY,
            Field.LEGAL_FORM,
            Field.JOB_TITLE,
            Field.PHONE,
            Field.EMAIL,
            Field.STREET,
            Field.HOUSE,
            Field.FLAT,
            Field.ADDRESS,
            Field.CITY,
            Field.REGION,
            Field.POSTCODE,
            Field.COUNTRY,
            Field.BIRTH_DATE,
            Field.WEBSITE,
            Field.MESSENGER,
            Field.TAGS,
            Field.NOTE);

    private static final List<Field> LABELLED = List.of(Field.PHONE, Field.EMAIL, Field.MESSENGER);

    private final SourceColumns source;
    private final Losses losses;
    private final Ledger ledger;

    VcardRows(SourceColumns source, Losses losses) {
        this.source = source;
        this.losses = losses;
        this.ledger = new Ledger(source, losses, VcardText.STYLE);
    }

    @Override
    public List<String> titles() {
        return List.of("");
    }

    @Override
    public List<Cell> row(Card card, Optional<Card> client) {
        VcardText text = VcardText.of(card, source);
        List<String> remarks = new ArrayList<>();
        SourceTable table = source.tables().get(card.origin().source());
        Optional<Extra> department = Departments.of(card, source);
        for (Extra extra : card.extras()) {
            if (!department.filter(extra::equals).isPresent()
                    && !(text.labels(extra.value()) && source.isLabel(card, extra, LABELLED))
                    && extra.column() >= 0
                    && extra.column() < table.columns().size()
                    && !extra.value().isBlank()) {
                losses.columnless(table.columns().get(extra.column()));
            }
        }
        ledger.check(card, new Written(text, remarks));
        return List.of(Cell.of(text.ended(card, remarks)));
    }

    private record Written(VcardText text, List<String> remarks) implements Ledger.Written {
        @Override
        public Optional<List<String>> shown(Field field) {
            return SHOWN.contains(field) ? Optional.of(text.shown(field)) : Optional.empty();
        }

        /** Each value has a property of its own. */
        @Override
        public String separator() {
            return "\n";
        }

        @Override
        public String spelt(Field field, String canonical) {
            return field.kind() == Field.Kind.DATE
                    ? Rendering.dated(canonical, VcardText.STYLE).text()
                    : Rendering.spoken(List.of(canonical), VcardText.STYLE);
        }

        @Override
        public boolean remark(String text) {
            return remarks.add(text);
        }
    }
}
