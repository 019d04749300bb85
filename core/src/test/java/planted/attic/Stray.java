package planted.attic;

/** Planted: a class without a room, a check that is not final and not at home. */
public class Stray implements planted.rule.CardCheck {}
