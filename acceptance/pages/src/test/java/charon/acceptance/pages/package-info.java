/** The pages as people see them: in a browser, with a server behind them. */
@NullMarked
package charon.acceptance.pages;

import org.jspecify.annotations.NullMarked;
