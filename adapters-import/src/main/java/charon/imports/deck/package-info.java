/** Makes decks as a campaign's folder has them. */
@NullMarked
package charon.imports.deck;

import org.jspecify.annotations.NullMarked;
