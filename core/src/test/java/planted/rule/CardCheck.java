package planted.rule;

/** Planted: the door of checks, which looks up to one of them, so that two packages go round in a circle. */
public interface CardCheck {
    planted.attic.Stray STRAY = new planted.attic.Stray();
}
