/** The tables of a server: what one game master leads and its displays show. */
@NullMarked
package charon.domain.table;

import org.jspecify.annotations.NullMarked;
