/** The command line: commands, their options, and how errors are told. */
@NullMarked
package charon.bootstrap.command;

import org.jspecify.annotations.NullMarked;
