/** The state of the view as it goes over the wire. */
@NullMarked
package charon.http.state;

import org.jspecify.annotations.NullMarked;
