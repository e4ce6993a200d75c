package charon.domain.campaign;

/**
 * A Markdown file of the campaign folder, without its front matter. Immutable.
 *
 * @param title what its front matter calls it; may be empty
 * @param text the rest, with comments
 */
public record Page(String title, String text) {}
