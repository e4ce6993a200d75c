/** Pages, their files and the campaign's pictures. */
@NullMarked
package charon.http.web;

import org.jspecify.annotations.NullMarked;
