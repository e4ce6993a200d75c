/** A SQLite file: its connections, its schema and what can go wrong with it. */
@NullMarked
package charon.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
