package charon.application.command.word;

import java.util.Objects;

/**
 * Something that has been said.
 *
 * @param id the message's id, a number or a text
 * @param isNew whether it was said just now; else it was said before, and has been asked for again
 */
public record Said(Object id, boolean isNew) {

  public Said {
    Objects.requireNonNull(id, "id");
  }
}
