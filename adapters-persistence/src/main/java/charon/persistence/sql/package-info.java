/** Accounts, tables and what is kept of each, in the words of a database. */
@NullMarked
package charon.persistence.sql;

import org.jspecify.annotations.NullMarked;
