/** Sockets, encryption, event loops and worker threads: all that lies below HTTP. */
@NullMarked
package charon.http.server.connection;

import org.jspecify.annotations.NullMarked;
