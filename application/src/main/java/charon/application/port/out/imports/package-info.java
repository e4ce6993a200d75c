/** What maps of other programs become before they are written into a campaign's folder. */
@NullMarked
package charon.application.port.out.imports;

import org.jspecify.annotations.NullMarked;
