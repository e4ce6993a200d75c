/** Sees to it that no test loses memory that is counted by references. */
@NullMarked
package charon.http.buffers;

import org.jspecify.annotations.NullMarked;
