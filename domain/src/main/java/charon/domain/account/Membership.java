package charon.domain.account;

import charon.domain.table.TableId;

/**
 * What somebody may do at a table.
 *
 * @param table which one
 * @param userName who
 * @param role what
 */
public record Membership(TableId table, String userName, Role role) {}
