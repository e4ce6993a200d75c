package charon.domain.history;

/** What one view has that another has not. Immutable. */
public record ViewDiff() {}
