package charon.domain.journal;

/**
 * Which entry, in a few words. Immutable.
 *
 * @param id its id
 * @param summary what was done, in the past tense, for the game master
 */
public record EntryTitle(long id, String summary) {}
