/** Requests and answers, as routes see them. */
@NullMarked
package charon.http.message;

import org.jspecify.annotations.NullMarked;
