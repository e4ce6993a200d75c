/** What the pages' scripts work out, without a server. */
@NullMarked
package charon.pages;

import org.jspecify.annotations.NullMarked;
