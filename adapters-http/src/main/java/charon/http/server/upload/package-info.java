/** Bodies that are too long for memory, on their way to a file. */
@NullMarked
package charon.http.server.upload;

import org.jspecify.annotations.NullMarked;
