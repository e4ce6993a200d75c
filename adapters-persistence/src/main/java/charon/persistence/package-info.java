/** All that is kept on disk: the front door of this module. */
@NullMarked
package charon.persistence;

import org.jspecify.annotations.NullMarked;
