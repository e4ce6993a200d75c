/** What tests of several modules share. */
@NullMarked
package charon.testing;

import org.jspecify.annotations.NullMarked;
