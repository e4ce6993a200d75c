/** What every command of the vocabulary is made of. */
@NullMarked
package charon.application.command.word;

import org.jspecify.annotations.NullMarked;
