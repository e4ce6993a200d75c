/** The endpoints. */
@NullMarked
package charon.http.api;

import org.jspecify.annotations.NullMarked;
