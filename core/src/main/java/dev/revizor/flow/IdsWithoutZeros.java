package dev.revizor.flow;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Sees that the cards that are gone and the cards that are new are the same ones: a spreadsheet has taken their ids for numbers
 * and «000123» has become «123». Every client would be in the store twice.
 */
final class IdsWithoutZeros {
    /** So many of them are looked up; they are as good as all. */
    private static final int MOST = 1000;

    private static final int FEW = 10;

    private final String prefix;
    private final Predicate<String> isNew;
    private int looked;
    private int met;
    private String was = "";
    private String now = "";

    /**
     * @param prefix of the public ids: {@code source:entity:}
     * @param isNew whether a public id has come for the first time
     */
    IdsWithoutZeros(String prefix, Predicate<String> isNew) {
        this.prefix = prefix;
        this.isNew = isNew;
    }

    /** Hears of a card that is in the store and not in the file. */
    void gone(String id) {
        String own = id.substring(prefix.length());
        String bare = withoutZeros(own);
        if (looked == MOST || bare.length() == own.length()) {
            return;
        }
        looked++;
        if (isNew.test(prefix + bare)) {
            met++;
            was = own;
            now = bare;
        }
    }

    /** A number without the zeros in front of it; anything else as it is. */
    private static String withoutZeros(String own) {
        int zeros = 0;
        for (int i = 0; i < own.length(); i++) {
            char c = own.charAt(i);
            if (c < '0' || c > '9') {
                return own;
            }
            zeros += c == '0' && zeros == i && i < own.length() - 1 ? 1 : 0;
        }
        return own.substring(zeros);
    }

    /** Throws IDS_WITHOUT_ZEROS where more than half of those that could have come have come so. */
    void refuse(String file) {
        if (met >= FEW && met * 2 > looked) {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("rows", met);
            found.put("looked", looked);
            found.put("was", was);
            found.put("now", now);
            throw new RevizorException(FlowError.IDS_WITHOUT_ZEROS, Place.file(file), found);
        }
    }
}
