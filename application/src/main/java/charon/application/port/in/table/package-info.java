/** What can be asked of many tables, and the way to one. */
@NullMarked
package charon.application.port.in.table;

import org.jspecify.annotations.NullMarked;
