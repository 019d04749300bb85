package dev.revizor.flow;

import dev.revizor.match.OtherPerson;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import java.nio.file.Path;

/** Opens stores that will be written to: with what they need to tell on whose cards rows hang. */
final class Bases {
    private Bases() {}

    /** A store that is kept. */
    static Base open(Path store, Base.Mode mode, RunContext run) {
        return knowing(Base.open(store, mode, run));
    }

    /** A store that goes away. */
    static Base temporary(Path folder, RunContext run) {
        return knowing(Base.temporary(folder, run));
    }

    private static Base knowing(Base base) {
        base.strangers(new OtherPerson()::isOther);
        return base;
    }
}
