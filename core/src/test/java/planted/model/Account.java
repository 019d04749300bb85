package planted.model;

/** Planted: a mutable class in the model, which looks up to a room and has a public field. */
public class Account {
    public int balance;
    public planted.source.Reader reader = new planted.source.Reader();
}
