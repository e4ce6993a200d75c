/** The finished jar as a process: what it prints, answers and keeps, however it ends. */
@NullMarked
package charon.acceptance.process;

import org.jspecify.annotations.NullMarked;
