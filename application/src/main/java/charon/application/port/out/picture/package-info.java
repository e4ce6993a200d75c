/** What draws pictures. */
@NullMarked
package charon.application.port.out.picture;

import org.jspecify.annotations.NullMarked;
