package dev.revizor.rule;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Task;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a card stands, after the firm's words: built once per run, asked for every card. Words are compared in lower
 * case, with ё as е, without outer spaces.
 */
public final class Standing {
    /** The words for people whom nobody may write to any more (S1-23); they close a card. */
    private static final Set<String> BLACKLIST =
            Set.of("черный список", "в черном списке", "чс", "blacklist", "black list", "blacklisted");

    private final Set<String> open;
    private final Set<String> closed;
    private final Set<String> refused;
    private final Set<String> clients;
    private final Set<String> noAnswer;
    private final boolean anyWords;
    private final NearestWord nearest;

    public Standing(Policy.Words words) {
        this.open = folded(words.openStatuses());
        this.closed = folded(words.closedStatuses());
        this.refused = folded(words.refusedStatuses());
        this.clients = folded(words.clientStatuses());
        this.noAnswer = folded(words.noAnswer());
        List<String> all = new ArrayList<>(words.openStatuses());
        all.addAll(words.clientStatuses());
        all.addAll(words.closedStatuses());
        all.addAll(words.refusedStatuses());
        this.anyWords = !all.isEmpty();
        this.nearest = new NearestWord(all);
    }

    /** Lower case, ё as е, no outer spaces: how words of people are compared. */
    public static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /**
     * In work: by its status; because no column says where cards stand; or because its status is in no list, so that a
     * firm with words of its own is not told that nothing is wrong. An archived card is not.
     */
    public boolean open(Card card) {
        return !closed(card) && !client(card);
    }

    /** In work by a word that is in the firm's list of open statuses. */
    public boolean surelyOpen(Card card) {
        return !archived(card) && open.contains(status(card));
    }

    /** Whether the table says where the card stands, but by a blank or by a word that is in no list. */
    public boolean unclear(Card card) {
        boolean column = !card.values(Field.STATUS).isEmpty()
                || !card.values(Field.STAGE).isEmpty();
        return column && !archived(card) && !known(card);
    }

    /** What a rule about cards in work says of this one: it fails, or only warns when the status is unclear. */
    public Verdict ifOpen(Card card) {
        return unclear(card) ? Verdict.WARN : Verdict.FAIL;
    }

    /** Put away or refused: needs no next step. */
    public boolean closed(Card card) {
        String status = status(card);
        return archived(card) || closed.contains(status) || refused.contains(status) || BLACKLIST.contains(status);
    }

    /** Refused: needs a reason. */
    public boolean refused(Card card) {
        return refused.contains(status(card));
    }

    /** Bought at least once and is not put away. */
    public boolean client(Card card) {
        return !archived(card) && clients.contains(status(card));
    }

    /** In work or a client: somebody must keep in touch. */
    public boolean active(Card card) {
        return !closed(card);
    }

    /** Whether the status is in one of the firm's lists. */
    public boolean known(Card card) {
        return known(status(card));
    }

    /** Whether a word is in one of the firm's lists. */
    public boolean known(String word) {
        String folded = fold(word);
        return open.contains(folded)
                || closed.contains(folded)
                || refused.contains(folded)
                || clients.contains(folded)
                || BLACKLIST.contains(folded);
    }

    /** Whether the firm has any list of statuses. */
    public boolean anyWords() {
        return anyWords;
    }

    /** The word of the status lists that was probably meant. */
    public Optional<String> nearest(String status) {
        return nearest.of(status);
    }

    /** Whether a touch result means that nobody answered. */
    public boolean noAnswer(String result) {
        return noAnswer.contains(fold(result));
    }

    /** Whether a word puts somebody on the blacklist. */
    public static boolean blacklist(String word) {
        return BLACKLIST.contains(fold(word));
    }

    /** The field that says where the card stands: the status, else the stage. */
    public static Field statusField(Card card) {
        return card.typed(Field.STATUS) || !card.typed(Field.STAGE) ? Field.STATUS : Field.STAGE;
    }

    /** Whether a next step is planned: an open task that names an action or a deadline. */
    public static boolean planned(CardFile file) {
        for (Task task : file.tasks()) {
            if (task.open() && (!task.action().isEmpty() || task.due().isPresent() || task.dueTyped())) {
                return true;
            }
        }
        return false;
    }

    private static boolean archived(Card card) {
        return card.text(Field.ARCHIVED).equals("yes");
    }

    private static String status(Card card) {
        return fold(card.text(statusField(card)));
    }

    private static Set<String> folded(List<String> words) {
        Set<String> out = new HashSet<>();
        words.forEach(word -> out.add(fold(word)));
        return out;
    }
}
