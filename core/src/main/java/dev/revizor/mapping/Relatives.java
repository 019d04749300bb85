package dev.revizor.mapping;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Titles that speak of somebody beside the one whose row it is: «ФИО матери», {@code Father's name}, {@code Emergency contact}.
 * Brothers and sisters share what stands there.
 */
final class Relatives {
    private static final Set<String> WORDS = new TreeSet<>(List.of(
            ("мать матери мама мамы отец отца папа папы родитель родителя родителей представитель представителя опекун опекуна"
                            + " супруг супруга супруги муж мужа жена жены бабушка бабушки дедушка дедушки родственник родственника"
                            + " mother mothers mom mum father fathers dad parent parents guardian guardians spouse spouses husband"
                            + " husbands wife wifes kin relative emergency carer caregiver"
                            + " mutter vater eltern elternteil erziehungsberechtigte erziehungsberechtigter ehepartner ehemann ehefrau"
                            + " madre padre tutor tutora esposo esposa conyuge cónyuge mère père parent conjoint conjointe époux épouse"
                            + " tuteur genitore genitori coniuge mãe pai responsável cônjuge matka matki ojciec ojca rodzic rodzica"
                            + " opiekun opiekuna anne baba veli мати матері батько батька опікун опікуна ана әке moeder vader ouder"
                            + " voogd rodič otec matky")
                    .split(" ")));

    private Relatives() {}

    /** Whether a title names a relative, or whoever stands in for one. */
    static boolean areMeant(String title) {
        return TitleParts.parts(title).stream().anyMatch(WORDS::contains);
    }
}
