package charon.bootstrap.run;

import charon.ai.AiAdapter;
import charon.application.conversation.AnswerRations;
import charon.application.conversation.CannedResponder;
import charon.application.conversation.FallingBackResponder;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.CharonResponder;
import charon.application.port.out.NoteLibrary;
import charon.bootstrap.settings.CharonConfig;
import charon.domain.table.Table;
import charon.persistence.NotesFolder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/**
 * Who speaks as the ship's computer: a language model if one is set, which all tables share, and what
 * is canned in a table's campaign. Thread-safe.
 */
final class Answers {

  private final CharonConfig config;
  private final Optional<AiAdapter> model;
  private final AnswerRations rations;

  Answers(Foundation base) {
    this.config = base.config();
    this.model = config.ai().isOn()
        ? Optional.of(base.resources().add(AiAdapter.open(config.ai())))
        : Optional.empty();
    this.rations = new AnswerRations(base.clock());
  }

  /**
   * Who speaks at a table.
   *
   * @param most how many answers it may have of the model in a day, at the moment; 0: any number
   */
  CharonResponder at(Table table, IntSupplier most, CampaignCatalog catalog) {
    var canned =
        new CannedResponder(catalog, bound -> ThreadLocalRandom.current().nextInt(bound));
    // the model keeps its own time limit; this one is for a model that does not
    Duration patience = config.ai().limits().timeout().plusSeconds(1);
    return model
        .<CharonResponder>map(known -> rations.limited(
            table.id(),
            most,
            new FallingBackResponder(known.responder(), canned, patience),
            canned))
        .orElse(canned);
  }

  /** The game master's notes are about the server's own campaign: no other is told of them. */
  NoteLibrary notesFor(Table table) {
    return config
        .folders()
        .notes()
        .filter(folder -> table.campaign().isEmpty())
        .<NoteLibrary>map(NotesFolder::new)
        .orElse(NoteLibrary.NONE);
  }
}
