/** Certificates and their keys. */
@NullMarked
package charon.http.tls;

import org.jspecify.annotations.NullMarked;
