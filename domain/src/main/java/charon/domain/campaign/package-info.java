/** The campaign as last read from its folder: locations, maps, people, terminals, problems. */
@NullMarked
package charon.domain.campaign;

import org.jspecify.annotations.NullMarked;
