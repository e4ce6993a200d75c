package charon.domain.account;

/**
 * Who shows an API token that is good: the token itself, as it stands for nobody in particular.
 *
 * @param id public part of the token
 * @param name what the owner calls it
 * @param scope how far it reaches
 */
public record TokenHolder(String id, String name, TokenScope scope) {}
