/** The one vocabulary of commands, and how they are carried out. */
@NullMarked
package charon.application.command;

import org.jspecify.annotations.NullMarked;
