package dev.revizor.cli;

/** A command that is given its session before it runs. */
public interface WithSession {
    /** Called once, before parsing. */
    void session(Session session);
}
