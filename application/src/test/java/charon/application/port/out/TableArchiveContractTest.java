package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.InvalidValueException;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link TableArchive} keeps. */
public abstract class TableArchiveContractTest {

  private static final Optional<TableName> ANOTHER = Optional.of(new TableName("another"));
  private static final Table KEYNOTE = new Table(
      new TableId(4_711),
      new TableName("keynote"),
      new Table.About("Grand hall – 22:00", true),
      "tau",
      Map.of(),
      Instant.EPOCH,
      Optional.empty());

  /** The archive under test; always the same. */
  protected abstract TableArchive archive();

  /** The directory that it adds to. At first it has the default table only. */
  protected abstract TableRepository tables();

  @Test
  void aTableComesBackUnderAnotherName() {
    byte[] file = exported();

    Table added = imported(file, ANOTHER);

    assertThat(added.name().value()).isEqualTo("another");
    assertThat(added.about()).isEqualTo(KEYNOTE.about());
    assertThat(added.campaign()).isEqualTo(KEYNOTE.campaign());
    assertThat(added.isArchived()).isFalse();
    assertThat(tables().find(added.name())).contains(added);
    assertThat(tables().all()).hasSize(3).extracting(Table::id).doesNotHaveDuplicates();
  }

  @Test
  void aNameThatWasEverTakenIsRefused() {
    byte[] file = exported();

    assertThatThrownBy(() -> imported(file, Optional.empty()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("keynote");

    assertThat(tables().all()).hasSize(2);
  }

  @Test
  void whoeverRefusesIsAskedBeforeAnythingIsMade() {
    byte[] file = exported();
    List<Table> asked = new ArrayList<>();

    assertThatThrownBy(
            () -> archive().importFrom(new ByteArrayInputStream(file), ANOTHER, table -> {
              asked.add(table);
              throw new InvalidValueException("campaign: not here");
            }))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("campaign: not here");

    assertThat(asked).singleElement().satisfies(table -> {
      assertThat(table.name().value()).isEqualTo("another");
      assertThat(table.campaign()).isEqualTo("tau");
    });
    assertThat(tables().all()).hasSize(2);
  }

  @Test
  void whatIsNoTableIsRefused() {
    for (String text : List.of("", "{}", "Dear diary", "[]")) {
      assertThatThrownBy(() -> imported(text.getBytes(StandardCharsets.UTF_8), ANOTHER))
          .as(text)
          .isInstanceOf(InvalidValueException.class);
    }

    assertThat(tables().all()).hasSize(1);
  }

  private byte[] exported() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    archive().export(tables().add(KEYNOTE).orElseThrow(), file);
    return file.toByteArray();
  }

  private Table imported(byte[] file, Optional<TableName> as) {
    return archive().importFrom(new ByteArrayInputStream(file), as, allowed -> {});
  }
}
