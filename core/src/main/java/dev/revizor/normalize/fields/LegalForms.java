package dev.revizor.normalize.fields;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Legal forms of companies: short names, full names, spellings. A list of our own after daily use, and behind it those of
 * many countries out of ISO 20275 (the GLEIF's list of entity legal forms, CC0).
 */
final class LegalForms {
    /** Most words of a full name. */
    static final int LONGEST = 6;

    private static final int LONGEST_TEXT = 80;

    /**
     * A form.
     *
     * @param canonical e.g. {@code ООО}
     * @param where on which side of the name it may stand
     * @param tellsCompany whether a person's name cannot hold it
     */
    record Form(String canonical, Side where, boolean tellsCompany) {}

    /** On which side of the name a form may stand. */
    enum Side {
        BOTH,
        BEHIND
    }

    private static final Map<String, Form> FORMS = new HashMap<>();
    private static final int LONGEST_DOTTED = 6;
    private static final Map<String, Form> AS_TYPED = new HashMap<>();
    private static final BitSet BEGINNINGS = new BitSet();

    static {
        russian("ООО", "Общество с ограниченной ответственностью", "Общество с огр. ответственностью", "OOO");
        russian("ОАО", "Открытое акционерное общество", "OAO");
        russian("ЗАО", "Закрытое акционерное общество", "ZAO");
        russian("ПАО", "Публичное акционерное общество", "PAO");
        russian("НАО", "Непубличное акционерное общество");
        russian("АО", "Акционерное общество", "AO");
        russian(
                "ИП",
                "Индивидуальный предприниматель",
                "Инд. предприниматель",
                "ПБОЮЛ",
                "Предприниматель",
                "Предприниматель без образования юридического лица",
                "ИП ГКФХ");
        russian("ЧП", "Частный предприниматель", "Частное предприятие");
        russian("КФХ", "Крестьянское фермерское хозяйство", "Крестьянское (фермерское) хозяйство");
        russian("ТСЖ", "Товарищество собственников жилья");
        russian("ТСН", "Товарищество собственников недвижимости");
        russian("ЖСК", "Жилищно-строительный кооператив");
        russian("ГСК", "Гаражно-строительный кооператив", "Гаражный кооператив");
        russian("СНТ", "Садоводческое некоммерческое товарищество");
        russian("СПК", "Сельскохозяйственный производственный кооператив");
        russian("АНО", "Автономная некоммерческая организация");
        russian("НКО", "Некоммерческая организация");
        russian("НОУ", "Негосударственное образовательное учреждение");
        russian("ФГУП", "Федеральное государственное унитарное предприятие");
        russian("ФГБУ", "Федеральное государственное бюджетное учреждение");
        russian("ГУП", "Государственное унитарное предприятие");
        russian("ГБУ", "Государственное бюджетное учреждение");
        russian("ГБУЗ", "Государственное бюджетное учреждение здравоохранения");
        russian("ГБОУ", "Государственное бюджетное образовательное учреждение");
        russian("ГКУ", "Государственное казенное учреждение");
        russian("ГАУ", "Государственное автономное учреждение");
        russian("МУП", "Муниципальное унитарное предприятие");
        russian("МБУ", "Муниципальное бюджетное учреждение");
        russian(
                "МБОУ",
                "Муниципальное бюджетное образовательное учреждение",
                "Муниципальное бюджетное общеобразовательное учреждение");
        russian("МБДОУ", "Муниципальное бюджетное дошкольное образовательное учреждение");
        russian("МАУ", "Муниципальное автономное учреждение");
        russian("МКУ", "Муниципальное казенное учреждение");
        russian("ТОО", "Товарищество с ограниченной ответственностью", "TOO");
        russian("ОДО", "Общество с дополнительной ответственностью");
        russian("МАОУ", "Муниципальное автономное общеобразовательное учреждение");
        russian("МАДОУ", "Муниципальное автономное дошкольное образовательное учреждение");
        russian("ФГБОУ ВО");
        russian("ФГБОУ", "Федеральное государственное бюджетное образовательное учреждение");
        russian("ФГАОУ");
        russian("ФГАОУ ВО");
        russian("ФКУ", "Федеральное казенное учреждение");
        russian("ГБПОУ", "Государственное бюджетное профессиональное образовательное учреждение");
        russian("ГАУЗ", "Государственное автономное учреждение здравоохранения");
        russian("КПК", "Кредитный потребительский кооператив");
        russian("СХПК", "Сельскохозяйственный потребительский кооператив");
        russian("МКК", "Микрокредитная компания");
        russian("НКФ", "Некоммерческий фонд");
        russian("ТОВ", "Товариство з обмеженою відповідальністю");
        russian("ПрАТ", "Приватне акціонерне товариство");
        russian("ПАТ", "Публічне акціонерне товариство");
        russian("ФОП", "Фізична особа-підприємець");
        russian("ЖШС", "Жауапкершілігі шектеулі серіктестік");
        russian("ОсОО", "Общество с ограниченной ответственностью (ОсОО)");
        russian("МЧЖ", "Mas'uliyati cheklangan jamiyat");
        russian("СООО", "Совместное общество с ограниченной ответственностью");
        russian("ИООО", "Иностранное общество с ограниченной ответственностью");
        russian("ЧУП", "Частное унитарное предприятие", "ЧТУП", "ЧПУП");
        add(new Form("LLC", Side.BOTH, true), "L L C", "Limited Liability Company");
        foreign("Ltd", "Limited", "Лтд");
        // Forms of their own, not another spelling of the shorter one.
        foreign("Pty Ltd", "Proprietary Limited", "Pty Limited");
        foreign("Pvt Ltd", "Private Limited", "Pvt Limited");
        foreign("Co. Ltd", "Company Limited");
        foreign("Inc", "Incorporated", "Инк");
        foreign("Corp", "Corporation");
        foreign("PLC", "Public Limited Company");
        foreign("LLP", "Limited Liability Partnership");
        foreign("GmbH & Co. KG");
        foreign("GmbH", "Gesellschaft mit beschränkter Haftung", "ГмбХ");
        behind("AG", "Aktiengesellschaft");
        behind("KG");
        behind("UG", "UG haftungsbeschränkt");
        behind("SE");
        behind("SARL", "S A R L");
        behind("SAS");
        behind("SA", "S A");
        behind("SpA", "S p A");
        behind("Srl", "S r l");
        behind("BV", "B V");
        behind("NV", "N V");
        behind("AB");
        behind("AS", "A S");
        // Forms of their own, whatever their letters have in common with others: Danish, Finnish, Turkish.
        behind("A/S");
        behind("ApS");
        behind("Oy");
        behind("Oyj", "Julkinen osakeyhtiö");
        behind("A.Ş.", "AŞ", "Anonim Şirketi", "Anonim Şirket");
        behind("Ltd. Şti.", "Limited Şirketi", "Limited Şirket");
        behind("OÜ");
        both("UAB");
        both("PJSC", "Public Joint Stock Company", "Public Joint-Stock Company");
        both("JSC", "Joint Stock Company", "Joint-Stock Company");
        both("OJSC", "Open Joint Stock Company", "Open Joint-Stock Company");
        both("CJSC", "Closed Joint Stock Company", "Closed Joint-Stock Company");
        both("FSUE");
        behind("Lda");
        behind("Ltda", "Limitada");
        behind("FZE");
        behind("FZCO", "FZ-CO", "FZ CO");
        behind("FZ-LLC", "FZ LLC", "FZLLC");
        behind("DMCC");
        behind("Pte Ltd", "Pte Limited", "Private Limited Company (Singapore)");
        dotted("S.L.", "S. L.", "S.L");
        dotted("K.K.", "K. K.", "K.K");
        // Czech and Slovak; in capitals and without points it is the Norwegian and Estonian form.
        dotted("a.s.", "a. s.", "a.s");
        behind("Sp. z o.o.", "Sp z o o", "Sp z oo", "Spzoo");
        behind("s.r.o.", "s r o", "sro");
        behind("Kft");
        behind("LP");
        behind("Co");
        behind("SA de CV", "S A de C V");
        behind("S de RL de CV", "S de R L de C V");
        behind("spol. s r.o.", "spol s r o", "spol sro");
        FORMS.put(key("SIA"), new Form("SIA", Side.BOTH, false));
        NameDictionary.load("legal_forms.tsv", LegalForms::listed);
        FORMS.keySet().forEach(key -> BEGINNINGS.set(key.charAt(0)));
    }

    private LegalForms() {}

    private static void russian(String canonical, String... spellings) {
        add(new Form(canonical, Side.BOTH, true), spellings);
    }

    private static void foreign(String canonical, String... spellings) {
        add(new Form(canonical, Side.BEHIND, true), spellings);
    }

    private static void behind(String canonical, String... spellings) {
        add(new Form(canonical, Side.BEHIND, false), spellings);
    }

    private static void both(String canonical, String... spellings) {
        add(new Form(canonical, Side.BOTH, false), spellings);
    }

    /** Told from other words and forms by its points alone. */
    private static void dotted(String canonical, String... spellings) {
        Form form = new Form(canonical, Side.BEHIND, false);
        AS_TYPED.put(canonical, form);
        for (String spelling : spellings) {
            AS_TYPED.put(spelling, form);
        }
        BEGINNINGS.set(Character.toUpperCase(canonical.charAt(0)));
    }

    /** A line of the shipped list; what our own list has already stays. */
    private static void listed(String[] row) {
        boolean cyrillic = Letters.hasCyrillic(row[0]);
        Form known = FORMS.get(key(row[0]));
        String canonical = known == null ? row[0] : known.canonical();
        FORMS.putIfAbsent(key(row[1]), new Form(canonical, cyrillic ? Side.BOTH : Side.BEHIND, false));
    }

    private static void add(Form form, String... spellings) {
        FORMS.put(key(form.canonical()), form);
        for (String spelling : spellings) {
            FORMS.put(key(spelling), form);
        }
    }

    /** The form with this spelling; null for none. Case, points, commas and brackets do not matter. */
    static @Nullable Form find(String text) {
        if (text.length() > LONGEST_TEXT || !mayBegin(text)) {
            return null;
        }
        Form dotted = text.length() <= LONGEST_DOTTED ? AS_TYPED.get(text.strip()) : null;
        return dotted != null ? dotted : FORMS.get(key(text));
    }

    /** Whether a form begins with the text's first letter: spares most words the making of a key. */
    private static boolean mayBegin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return BEGINNINGS.get(Character.toUpperCase(c));
            }
        }
        return false;
    }

    private static String key(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && c != '(' && c != ')' && c != ',') {
                out.append(c);
            }
        }
        return out.toString().strip().toUpperCase(Locale.ROOT).replace('Ё', 'Е');
    }
}
