/** What every part of the domain shares: refusals, and campaign data that is passed on unread. */
@NullMarked
package charon.domain;

import org.jspecify.annotations.NullMarked;
