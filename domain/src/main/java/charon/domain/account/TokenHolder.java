package charon.domain.account;

import charon.domain.table.TableId;

/**
 * Who shows an API token that is good: the token itself, as it stands for nobody in particular.
 *
 * @param id public part of the token
 * @param name what the owner calls it
 * @param scope how far it reaches
 * @param table the one table at which it reads and controls
 */
public record TokenHolder(String id, String name, TokenScope scope, TableId table) {}
