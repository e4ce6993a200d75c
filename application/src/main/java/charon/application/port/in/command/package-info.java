/** What commands look like as data, and how they are given. */
@NullMarked
package charon.application.port.in.command;

import org.jspecify.annotations.NullMarked;
