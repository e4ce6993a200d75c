/** The one projection that decides what an audience may know of view and campaign. */
@NullMarked
package charon.domain.disclosure;

import org.jspecify.annotations.NullMarked;
