/** Accounts, messages and conversations in a SQLite file. */
@NullMarked
package charon.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
