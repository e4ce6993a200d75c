package charon.http.message;

import charon.application.port.in.command.Members;
import charon.application.port.in.table.Desk;
import charon.application.port.in.table.TableDoor;
import charon.application.port.in.table.Visit;
import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.table.Table;
import charon.http.json.JsonCodec;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request as routes see it: what came in, what stood in the places of its path, and who asks.
 * Handed on from thread to thread, never shared.
 */
public final class Request {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final String AUDIENCE = "audience";
  private static final String PLAYERS = "players";

  private final Received received;
  private final Map<String, String> parameters;
  private final Caller caller;

  /**
   * A request as it came in.
   *
   * @param method in upper case
   * @param target what is asked for
   * @param headers the header fields
   * @param body the content; not copied
   * @param peer where it came from
   */
  public Request(String method, Target target, RequestHeaders headers, byte[] body, Peer peer) {
    this(new Received(method, target, headers, body, peer), Map.of(), Caller.ANONYMOUS);
  }

  private Request(Received received, Map<String, String> parameters, Caller caller) {
    this.received = received;
    this.parameters = parameters;
    this.caller = caller;
  }

  /** The method, in upper case. */
  public String method() {
    return received.method;
  }

  /** What is asked for. */
  public Target target() {
    return received.target;
  }

  /** Leads this request to a table by the way to it; to be called before anything is answered. */
  public Request at(TableDoor door) {
    received.leadTo(door);
    return this;
  }

  /**
   * Takes a host's name for what says which table is meant.
   *
   * @param host a label and a dot, what stands before those of all tables, and maybe a port
   */
  public Request on(String host) {
    received.ownHost = host;
    return this;
  }

  /**
   * Takes the beginning of the path, without a slash at its end, for what says which table is meant.
   */
  public Request below(String base) {
    received.target = received.target.below(base);
    return this;
  }

  /** Takes the target for one that leads nowhere, whatever it is. */
  public Request toNowhere() {
    received.target = received.target.toNowhere();
    return this;
  }

  /** Which table it is for, awake or not. */
  public Table table() {
    return received.door().table();
  }

  /** What stands before the path of everything at that table: {@code /t/name}, or nothing. */
  public String base() {
    return received.target.base();
  }

  /** The host, with its port, whose name says which table is meant; empty: a path says so. */
  public Optional<String> ownHost() {
    return Optional.ofNullable(received.ownHost);
  }

  /**
   * Enters the table, unless that would have to wait.
   *
   * @return whether the request is there now, so that {@link #desk} does not wait
   */
  public boolean tryEnter() {
    return received.tryEnter();
  }

  /**
   * What can be asked of the table. Enters it, and wakes it if it sleeps; then it may wait for
   * storage. Until {@link #leave}.
   *
   * @throws charon.domain.NotFoundException if it has been archived
   * @throws charon.application.port.StorageException if what was shown cannot be read
   */
  public Desk desk() {
    return received.visit().desk();
  }

  /** Leaves the table, if it has been entered: nothing more is asked of it. */
  public void leave() {
    received.closeFile();
    Visit visit = received.handOver();
    if (visit != null) {
      visit.close();
    }
  }

  /**
   * Enters the table as {@link #desk} does, and hands over the visit, which whoever is given it has
   * to close.
   */
  public Visit stay() {
    Visit visit = received.visit();
    received.handOver();
    return visit;
  }

  /** Where it came from. */
  public Peer peer() {
    return received.peer;
  }

  /** Who asks, as far as the route's access asks for it. */
  public Caller caller() {
    return caller;
  }

  /** Whether the method is one that only reads (RFC 9110, section 9.2.1). */
  public boolean isSafe() {
    return SAFE.contains(received.method);
  }

  /** A header field, named in lower case. */
  public Optional<String> header(String name) {
    return received.headers.get(name);
  }

  /** What the request shows of who sends it. */
  public Credentials credentials() {
    return received.credentials();
  }

  /** What stood in a place of the path template. */
  public String parameter(String name) {
    return parameterIfAny(name)
        .orElseThrow(() -> new IllegalArgumentException(
            "name: " + name + " (expected one of " + parameters.keySet() + ")"));
  }

  /** What stood in a place that not every path template of a handler has. */
  public Optional<String> parameterIfAny(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** For whom the answer is: the caller, or the players if a game master asks for their view. */
  public Audience audience() {
    return asksAsPlayers() ? Audience.PLAYERS : caller.audience();
  }

  /** Whether the players' view is asked for, whoever asks. */
  public boolean asksAsPlayers() {
    return received.target.parameter(AUDIENCE).equals(Optional.of(PLAYERS));
  }

  /** Whether a view is asked for that there is not: nobody may get more than they meant to show. */
  public boolean asksAsSomebodyUnknown() {
    return !received.target.parameter(AUDIENCE).orElse(PLAYERS).equals(PLAYERS);
  }

  /** Takes a file for the body; it is closed by {@link #leave}. */
  public Request spooled(FileChannel body) {
    received.file = body;
    return this;
  }

  /** The body as it came. */
  public InputStream content() {
    return received.content();
  }

  /**
   * The body as a JSON object.
   *
   * @throws charon.domain.InvalidValueException if it is none
   */
  public Members json() {
    return received.json();
  }

  /** The same; without members if there is no body. */
  public Members jsonOrNone() {
    return received.body.length == 0 ? Members.of(Attributes.EMPTY) : json();
  }

  /**
   * The body as a JSON object; without members if it is no JSON at all.
   *
   * @throws charon.domain.InvalidValueException if it is JSON, but no object
   */
  public Members jsonIfAny() {
    return JsonCodec.readLeniently(received.body);
  }

  /**
   * The body as a form.
   *
   * @throws charon.domain.InvalidValueException if it is longer than any of ours
   */
  public UrlEncoded form() {
    return received.form();
  }

  /** This request on a route whose path has places. */
  public Request with(Map<String, String> newParameters) {
    return newParameters.isEmpty() ? this : new Request(received, newParameters, caller);
  }

  /** This request, sent by somebody who is known by now. */
  public Request from(Caller newCaller) {
    return new Request(received, parameters, newCaller);
  }
}
