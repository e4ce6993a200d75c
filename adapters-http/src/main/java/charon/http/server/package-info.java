/** Sockets, HTTP messages and worker threads. */
@NullMarked
package charon.http.server;

import org.jspecify.annotations.NullMarked;
