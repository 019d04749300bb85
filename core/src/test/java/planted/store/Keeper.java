package planted.store;

/** Planted: the store sees a room that is not the journal. */
public final class Keeper {
    public final planted.match.Finder finder = new planted.match.Finder();
}
