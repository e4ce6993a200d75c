package charon.bootstrap;

import charon.bootstrap.HostProcess.Memory;
import charon.bootstrap.run.CharonApplication;
import charon.bootstrap.run.StrongSecrets;
import charon.domain.account.TokenScope;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import charon.persistence.PersistenceAdapter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tables of one campaign hold in memory: asleep, awake, in the middle of a game, and asleep again.
 * Of each is told what a table holds in the heap after garbage collections, and what the process holds
 * besides its heap, both above a server on which some tables have been played and sleep. Not
 * thread-safe.
 */
public final class TableMemory implements AutoCloseable {

  /** Tables, and how often they are played, until what is there for any number of them is there. */
  private static final int WARM_UP = 100;

  private static final int ROUNDS = 5;

  private static final int PIECES = 8;
  private static final String LOCATION = "lowtide-station";
  private static final Pattern ROOM = Pattern.compile("\"([^\"]+)\": ?(?:true|false)");
  private static final Instant MADE_AT = Instant.parse("2026-01-01T00:00:00Z");

  private final Path data;
  private final HostProcess host;
  private final Client client;
  private final Map<String, String> tokens = new HashMap<>();

  /**
   * What one table holds, in bytes.
   *
   * @param what in which state it is
   * @param tables over how many the mean was taken
   * @param heap in the heap
   * @param outside besides
   * @param most how much both together may be; empty: as much as its map needs
   */
  public record Held(String what, int tables, double heap, double outside, Optional<Integer> most) {

    /** Both. */
    public double total() {
      return heap + outside;
    }
  }

  /**
   * Starts a server.
   *
   * @param prefix what comes before its command, such as {@code taskset -c 0}; may be empty
   * @param data an empty folder
   * @param campaign the demo campaign's folder
   * @throws IOException if it does not start
   */
  public TableMemory(List<String> prefix, Path data, Path campaign) throws IOException {
    this.data = data;
    this.host = new HostProcess(prefix, data, campaign);
    this.client = new Client(host.url());
  }

  /**
   * Measures.
   *
   * @param tables how many are woken
   * @param games at how many of them there is an encounter then
   * @throws IOException if something cannot be read
   */
  public List<Held> measure(int tables, int games) throws IOException {
    List<String> first = make("warm-up-", WARM_UP, WARM_UP);
    awaitDirectory(first);
    for (int i = 0; i < ROUNDS; i++) {
      play(first);
      requireAsleep(first.size());
    }
    var before = new Above(host.memory(), tables);
    List<Held> held = new ArrayList<>();

    List<String> names = make("game-", tables, games);
    awaitDirectory(names);
    held.add(before.held("asleep, never woken", host.memory(), Optional.of(1024)));
    wake(names);
    held.add(before.held("woken just now", host.memory(), Optional.of(50 * 1024)));
    host.rest();
    Memory awake = host.memory();
    held.add(before.held("awake, nobody there for a minute", awake, Optional.of(50 * 1024)));
    held.addAll(games(names.subList(0, games), new Above(awake, games), held.get(2)));
    requireAsleep(first.size() + names.size());
    held.add(before.held("asleep again", host.memory(), Optional.of(1024)));
    return held;
  }

  private List<Held> games(List<String> names, Above above, Held awake) throws IOException {
    play(names);
    Held played = above.held("", host.memory(), Optional.empty());
    host.rest();
    Held rested = above.held("", host.memory(), Optional.empty());
    return List.of(
        sum("in an encounter, just played", awake, played, Optional.empty()),
        sum("the same, nobody there for a minute", awake, rested, awake.most()));
  }

  private static Held sum(String what, Held one, Held more, Optional<Integer> most) {
    return new Held(
        what, more.tables(), one.heap() + more.heap(), one.outside() + more.outside(), most);
  }

  /** What was held before, and among how many tables what came since is shared. */
  private record Above(Memory before, int tables) {

    Held held(String what, Memory now, Optional<Integer> most) {
      return new Held(
          what,
          tables,
          (double) (now.heap() - before.heap()) / tables,
          (double) (now.outside() - before.outside()) / tables,
          most);
    }
  }

  /** Adds tables beside the server, as the command line does, and tokens for some of them. */
  private List<String> make(String prefix, int count, int games) {
    List<Table> made = new ArrayList<>();
    try (var storage = PersistenceAdapter.open(data)) {
      for (int i = 0; i < count; i++) {
        made.add(storage.tables().add(table(prefix + i)).orElseThrow());
      }
    }
    CharonApplication.manageAccounts(
        data,
        new StrongSecrets(),
        accounts -> made.subList(0, games)
            .forEach(table -> tokens.put(
                table.name().value(),
                accounts.createToken("test", TokenScope.CONTROL, table.id(), Optional.empty()))));
    return made.stream().map(table -> table.name().value()).toList();
  }

  private static Table table(String name) {
    return new Table(
        TableId.DEFAULT,
        new TableName(name),
        new Table.About("", false),
        "",
        Map.of(),
        MADE_AT,
        Optional.empty());
  }

  /** Until the server has noticed; which wakes one. */
  private void awaitDirectory(List<String> names) {
    String last = state(names.get(names.size() - 1));
    Instant end = Instant.now().plusSeconds(60);
    while (client.get(last).statusCode() != 200) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("The server has not noticed new tables");
      }
    }
  }

  private void wake(List<String> names) {
    names.forEach(name -> require(client.get(state(name))));
  }

  /** Begins an encounter with half of the rooms revealed and some pieces on the floor. */
  private void play(List<String> names) {
    String half = "";
    for (String name : names) {
      post(
          name,
          "switch-view/",
          "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"" + LOCATION + "\"}");
      half = half.isEmpty() ? everySecondRoom(name) : half;
      post(name, "encounter/room-visibility/", half);
      for (int i = 0; i < PIECES; i++) {
        post(
            name,
            "encounter/place-token/",
            "{\"type\": \"player\", \"name\": \"Crew " + i + "\", \"x\": " + (3 + i)
                + ", \"y\": 4, \"image_url\": \"/data/campaign/crew/images/p" + i + ".png\"}");
      }
      require(client.get(state(name)));
    }
  }

  private String everySecondRoom(String name) {
    String all =
        require(client.get("/t/" + name + "/api/gm/encounter/room-visibility/", credentials(name)));
    Matcher rooms = ROOM.matcher(all.substring(all.indexOf('{', 1)));
    List<String> seen = new ArrayList<>();
    while (rooms.find()) {
      seen.add("\"" + rooms.group(1) + "\": " + (seen.size() % 2 == 0));
    }
    return "{\"room_visibility\": {" + String.join(", ", seen) + "}}";
  }

  private void requireAsleep(int count) throws IOException {
    int asleep = host.sleep();
    if (asleep != count) {
      throw new AssertionError("asleep: " + asleep + " (expected: " + count + ")");
    }
  }

  private void post(String name, String path, String json) {
    require(client.post("/t/" + name + "/api/gm/" + path, json, credentials(name)));
  }

  private String[] credentials(String name) {
    return new String[] {"Authorization", "Bearer " + tokens.get(name)};
  }

  private static String state(String name) {
    return "/t/" + name + "/api/active-view/";
  }

  private static String require(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.request() + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  @Override
  public void close() throws IOException {
    host.close();
  }
}
