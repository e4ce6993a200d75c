/** What those ask who manage the server: its tables, users and API tokens. */
@NullMarked
package charon.http.admin;

import org.jspecify.annotations.NullMarked;
