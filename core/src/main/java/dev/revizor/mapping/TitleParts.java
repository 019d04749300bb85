package dev.revizor.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A title as words: {@code custFirst_nm} is {@code cust first nm}, which says {@code first name}. */
final class TitleParts {
    private static final Map<String, String> SHORT = abbreviations();
    private static final Set<String> WHOSE =
            words("customer cust client clnt person personal contact user member patient"
                    + " student guest donor voter applicant respondent subscriber primary main principal current own permanent"
                    + " value text str txt field raw orig original клиента клиент покупателя заказчика контакта пациента абонента"
                    + " гражданина студента физлица подписчика основной основная основное текущий текущая значение");
    private static final Set<String> BIRTH =
            words("birth born dob birthday birthdate bday рождения рождение рожд родился др bdate dateofbirth");
    private static final Set<String> POST = words("post postal postcode zip zipcode postalcode индекс почтовый");

    private static final Set<String> PAPERS = words(
            "id uid guid key code order invoice account acct iban passport document doc contract policy card sku article isbn ean"
                    + " barcode gtin upc inn tin vat tax ssn npi serial imei ticket case claim receipt sum amount price total"
                    + " ид код ключ заказ заказа накладная счет счета паспорт паспорта документ документа договор договора полис полиса"
                    + " карта карты артикул штрихкод инн кпп огрн снилс серия чек чека заявка заявки сумма цена итого");

    private TitleParts() {}

    /** The key of a title with abbreviations written out and without words that only say whose it is; or empty. */
    static String plain(String title) {
        StringBuilder out = new StringBuilder();
        for (String word : parts(title)) {
            if (!WHOSE.contains(word)) {
                out.append(word);
            }
        }
        return out.toString().replace("eemail", "email");
    }

    /** Whether a title speaks of birth, however it is spelt. */
    static boolean ofBirth(String title) {
        return parts(title).stream().anyMatch(BIRTH::contains);
    }

    /** Whether a title speaks of postcodes. */
    static boolean ofPost(String title) {
        return parts(title).stream().anyMatch(POST::contains);
    }

    /** Whether a title speaks of papers, orders, accounts or sums, whose numbers may look like telephones. */
    static boolean ofPapers(String title) {
        return parts(title).stream().anyMatch(PAPERS::contains);
    }

    /** The words of a title in lower case, abbreviations written out. */
    static List<String> parts(String title) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
            boolean turn = Character.isDigit(c) != Character.isDigit(before) && Character.isLetterOrDigit(before);
            if (hump || turn || !Character.isLetterOrDigit(c)) {
                end(word, out);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
            before = c;
        }
        end(word, out);
        return out;
    }

    private static void end(StringBuilder word, List<String> out) {
        if (word.length() > 0) {
            String low = word.toString().toLowerCase(Locale.ROOT).replace('ё', 'е');
            out.add(SHORT.getOrDefault(low, low));
            word.setLength(0);
        }
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.split(" ")));
    }

    private static Map<String, String> abbreviations() {
        Map<String, String> out = new LinkedHashMap<>();
        String pairs = "nm name nme name addr address adr address ph phone tel phone telephone phone phon phone"
                + " mob mobile cell mobile num number no number nbr number nr number dt date lst last frst first fst first"
                + " mid middle sname surname fname forename org organization co company comp company mail email eml email"
                + " brth birth ctry country cntry country cty city zp zip pcode postcode pc postcode prov province"
                + " фам фамилия отч отчество адр адрес тел телефон моб мобильный наим наименование орг организация"
                + " рожд рождения должн должность";
        String[] words = pairs.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            out.putIfAbsent(words[i], words[i + 1]);
        }
        return out;
    }
}
