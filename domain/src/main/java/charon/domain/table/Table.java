package charon.domain.table;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A table as it stands in the directory.
 *
 * @param id what storage knows it by
 * @param name what it is called in addresses
 * @param about what people are told of it
 * @param campaign which campaign is played: a folder below the server's folder of campaigns, or any
 *     folder; empty: the server's own
 * @param limits by name, those that are not the server's: see {@link TableLimits#with}
 * @param playerTokens which tokens its players move; empty: what the server says
 * @param createdAt when it was made
 * @param archivedAt since when nobody can open it; empty: it can be opened
 */
public record Table(
    TableId id,
    TableName name,
    About about,
    String campaign,
    Map<String, Integer> limits,
    Optional<PlayerTokens> playerTokens,
    Instant createdAt,
    Optional<Instant> archivedAt) {

  /**
   * What people are told of a table.
   *
   * @param title for people; may be empty: then they see the name
   * @param listed whether the start page names it to everybody
   */
  public record About(String title, boolean listed) {}

  public Table {
    limits = Map.copyOf(limits);
    Objects.requireNonNull(playerTokens, "playerTokens");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(archivedAt, "archivedAt");
  }

  /** One whose players move the tokens that the server says. */
  public Table(
      TableId id,
      TableName name,
      About about,
      String campaign,
      Map<String, Integer> limits,
      Instant createdAt,
      Optional<Instant> archivedAt) {
    this(id, name, about, campaign, limits, Optional.empty(), createdAt, archivedAt);
  }

  /** The same by another id. */
  public Table as(TableId newId) {
    return new Table(newId, name, about, campaign, limits, playerTokens, createdAt, archivedAt);
  }

  /** The same archived since a moment, or open. */
  public Table archived(Optional<Instant> since) {
    return new Table(id, name, about, campaign, limits, playerTokens, createdAt, since);
  }

  /** What people call it. */
  public String title() {
    return about.title().isEmpty() ? name.value() : about.title();
  }

  /** Whether nobody can open it. */
  public boolean isArchived() {
    return archivedAt.isPresent();
  }

  /** Whether it is the one that requests mean which name none. */
  public boolean isDefault() {
    return id.equals(TableId.DEFAULT);
  }
}
