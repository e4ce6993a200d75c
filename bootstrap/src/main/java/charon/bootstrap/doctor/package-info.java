/** Looks for what would keep a server from running well. */
@NullMarked
package charon.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
