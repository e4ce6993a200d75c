/** What commands tell at length. */
@NullMarked
package charon.bootstrap.report;

import org.jspecify.annotations.NullMarked;
