/** How large and how open the house's sources are, counted: the figures of {@code docs/house.md}. */
@NullMarked
package charon.house;

import org.jspecify.annotations.NullMarked;
