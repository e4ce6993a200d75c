package charon.application.picture;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.InMemoryTableRepository;
import charon.application.fake.TestPictures;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.in.picture.PictureUseCase;
import charon.application.port.in.table.Desk;
import charon.application.table.PlainDesk;
import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.table.TableName;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PictureServiceTest {

  private final PictureShelf shelf =
      new PictureShelf(TestPictures.IN_WORDS, (wait, work) -> work.run(), () -> 0);

  @Test
  void aTableThatWasAsleepIsNotDrawnAsItWasBefore() {
    PictureUseCase before = opened("BRIDGE");
    assertThat(png(before)).isEqualTo("640 BRIDGE");

    PictureUseCase again = opened("CHARON_TERMINAL"); // its revisions begin anew

    assertThat(png(again)).isEqualTo("640 CHARON_TERMINAL");
  }

  private static String png(PictureUseCase pictures) {
    byte[] png = pictures
        .offer(Audience.PLAYERS, 640)
        .content()
        .drawn()
        .toCompletableFuture()
        .join()
        .png();
    return new String(png, StandardCharsets.UTF_8);
  }

  /** The pictures of the table since it is in memory, after one change. */
  private PictureUseCase opened(String shown) {
    Desk desk =
        PlainDesk.of(new InMemoryTableRepository().find(TableName.DEFAULT).orElseThrow(), shelf);
    desk.commands()
        .execute("switch-view", Members.of(Attributes.EMPTY.with("view_type", shown)), Sender.GM);
    return desk.pictures();
  }
}
