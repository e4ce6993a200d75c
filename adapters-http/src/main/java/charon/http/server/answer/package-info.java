/** How answers are written: their fields, long ones piece by piece, those made beforehand, the last. */
@NullMarked
package charon.http.server.answer;

import org.jspecify.annotations.NullMarked;
