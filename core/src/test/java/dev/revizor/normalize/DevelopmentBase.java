package dev.revizor.normalize;

import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The invented Russian base with known defects, for tests that find it beside the build. */
final class DevelopmentBase {
    private static final Map<String, Field> TITLES = titles();

    private DevelopmentBase() {}

    /** The folder, where the property names one. */
    static Optional<Path> folder() {
        String shared = System.getProperty("revizor.shared", "");
        Path folder = Path.of(shared, "data", "ru_base_10k");
        return !shared.isEmpty() && Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** All rows as drafts; the external id is the record's id. */
    static List<Draft> drafts(Path folder) {
        List<List<String>> rows = rows(folder.resolve("base.csv"), ';');
        List<String> header = rows.get(0);
        List<Draft> out = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<Draft.Cell> cells = new ArrayList<>();
            List<Extra> extras = new ArrayList<>();
            EntityKind kind = EntityKind.CONTACT;
            for (int i = 0; i < row.size(); i++) {
                Field field = TITLES.get(header.get(i));
                if (field == null) {
                    extras.add(new Extra(i, row.get(i)));
                } else {
                    cells.add(new Draft.Cell(i, field, "", row.get(i)));
                }
                if (header.get(i).equals("Тип записи") && row.get(i).equals("Компания")) {
                    kind = EntityKind.COMPANY;
                }
            }
            out.add(new Draft(kind, "file", new Origin(0, out.size() + 2), cells, extras));
        }
        return out;
    }

    /** What was done to each record, by record id. */
    static Map<String, List<String>> operations(Path folder) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (List<String> row : rows(folder.resolve("row_ops.csv"), ',')) {
            out.put(row.get(0), List.of(row.get(1).split(" ")));
        }
        return out;
    }

    static List<List<String>> rows(Path file, char delimiter) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith("\ufeff") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == delimiter || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    private static Map<String, Field> titles() {
        Map<String, Field> out = new LinkedHashMap<>();
        out.put("ID", Field.EXTERNAL_ID);
        out.put("Обращение", Field.SALUTATION);
        out.put("ФИО", Field.FULL_NAME);
        out.put("Фамилия", Field.LAST_NAME);
        out.put("Имя", Field.FIRST_NAME);
        out.put("Отчество", Field.PATRONYMIC);
        out.put("Дата рождения", Field.BIRTH_DATE);
        out.put("Название компании", Field.COMPANY);
        out.put("ИНН", Field.INN);
        out.put("КПП", Field.KPP);
        out.put("Должность", Field.JOB_TITLE);
        out.put("Рабочий телефон", Field.PHONE);
        out.put("Мобильный телефон", Field.PHONE);
        out.put("Другой телефон", Field.PHONE);
        out.put("Рабочий e-mail", Field.EMAIL);
        out.put("Частный e-mail", Field.EMAIL);
        out.put("Корпоративный сайт", Field.WEBSITE);
        out.put("Контакт Telegram", Field.MESSENGER);
        out.put("Адрес", Field.ADDRESS);
        out.put("Населенный пункт", Field.CITY);
        out.put("Регион", Field.REGION);
        out.put("Почтовый индекс", Field.POSTCODE);
        out.put("Источник", Field.ORIGIN);
        out.put("Ответственный", Field.OWNER);
        out.put("Дата создания", Field.CREATED_AT);
        out.put("Дата последнего контакта", Field.LAST_TOUCH_AT);
        out.put("Результат контакта", Field.TOUCH_RESULT);
        out.put("Следующее действие", Field.NEXT_ACTION);
        out.put("Срок следующего действия", Field.NEXT_DUE);
        out.put("Интерес", Field.INTEREST);
        out.put("Статус", Field.STATUS);
        out.put("Причина отказа", Field.REFUSAL_REASON);
        out.put("Согласие на обработку ПДн", Field.CONSENT_PROCESSING);
        out.put("Дата согласия", Field.CONSENT_AT);
        out.put("Способ получения согласия", Field.CONSENT_METHOD);
        out.put("Согласие на рассылку", Field.CONSENT_MARKETING);
        out.put("Дата отзыва согласия", Field.CONSENT_WITHDRAWN_AT);
        out.put("Комментарий", Field.NOTE);
        return out;
    }
}
