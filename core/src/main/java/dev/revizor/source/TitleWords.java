package dev.revizor.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that column titles are made of. Only good for finding the row of titles; what a title means is the business of
 * the mapping.
 */
final class TitleWords {
    // Never iterated: only asked whether a word is in it.
    private static final Set<String> WORDS = new HashSet<>(List.of((""
                    + "id ид код имя фамилия отчество фио клиент контакт контакты компания организация контрагент наименование"
                    + " название телефон тел мобильный email mail почта адрес город регион область индекс страна улица дом"
                    + " квартира должность ответственный менеджер владелец источник дата создания изменения рождения статус"
                    + " стадия этап воронка сделка сделки задача срок комментарий примечание теги тэги тип инн кпп огрн снилс"
                    + " согласие результат причина сумма бюджет валюта сайт обращение пол категория интерес цель канал"
                    + " направление следующий следующее действие звонок звонка работает проект приоритет заказ заказа"
                    + " товар количество цена стоимость номер счет артикул"
                    + " name names title first last middle full given family surname forename firstname lastname fullname phone"
                    + " mobile fax address street city state region postcode zip postal country company organization"
                    + " organisation account owner manager source date created updated modified birthday birthdate dob"
                    + " status stage pipeline deal lead contact task due subject note notes comment tags labels type inn"
                    + " consent result reason amount value currency website url salutation gender sex category channel"
                    + " direction works key record suburb surname order product quantity price number")
            .split(" ")));

    private TitleWords() {}

    /** How many of the cells look like titles that we know. */
    static int known(String[] cells) {
        int known = 0;
        for (String cell : cells) {
            known += isTitle(cell) ? 1 : 0;
        }
        return known;
    }

    /** Whether a cell looks like a title: short, without digits but at its end, and with a word that titles have. */
    static boolean isTitle(String cell) {
        String title = Blanks.trim(cell);
        if (title.isEmpty() || title.length() > 60 || title.indexOf('@') >= 0 || !Character.isLetter(title.charAt(0))) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < title.length(); i++) {
            digits += Character.isDigit(title.charAt(i)) ? 1 : 0;
        }
        return digits <= 3 && hasWord(parted(title));
    }

    /** Whether a cell is nothing but up to four words that titles are made of. */
    static boolean isPlain(String cell) {
        String[] words = parted(Blanks.trim(cell)).split(" ", 6);
        if (words.length > 4) {
            return false;
        }
        for (String word : words) {
            if (!WORDS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** {@code MailingStreet} as two words, in lower case. */
    private static String parted(String title) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(title.charAt(i - 1))) {
                out.append(' ');
            }
            if (c != '-') {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static boolean hasWord(String title) {
        int from = -1;
        for (int i = 0; i <= title.length(); i++) {
            boolean letter = i < title.length() && Character.isLetter(title.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                if (WORDS.contains(title.substring(from, i))) {
                    return true;
                }
                from = -1;
            }
        }
        return false;
    }
}
