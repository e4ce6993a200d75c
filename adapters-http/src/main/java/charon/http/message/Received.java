package charon.http.message;

import charon.application.port.in.command.Members;
import charon.application.port.in.table.TableDoor;
import charon.application.port.in.table.Visit;
import charon.http.json.JsonCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in, and what has been read from it so far: each part is parsed when it is
 * first wanted, and once. For one thread at a time.
 */
final class Received {

  final String method;
  Target target;
  final RequestHeaders headers;
  final byte[] body;
  final Peer peer;

  @Nullable
  String ownHost;

  /** The body where it lies in a file instead. */
  @Nullable
  FileChannel file;

  private @Nullable TableDoor door;
  private @Nullable Visit visit;
  private boolean over;
  private @Nullable Credentials credentials;
  private @Nullable UrlEncoded form;
  private @Nullable Members json;

  Received(String method, Target target, RequestHeaders headers, byte[] body, Peer peer) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.body = body;
    this.peer = peer;
  }

  /** Says for which table it is. */
  void leadTo(TableDoor table) {
    door = table;
  }

  TableDoor door() {
    TableDoor known = door;
    if (known == null) {
      throw new IllegalStateException("table: none (expected: one, before anything is answered)");
    }
    return known;
  }

  /** Enters the table if it can be entered without waiting; true if it has been entered. */
  boolean tryEnter() {
    if (visit == null && !over) {
      visit = door().tryEnter();
    }
    return visit != null;
  }

  Visit visit() {
    Visit known = visit;
    if (known == null) {
      if (over) {
        throw new IllegalStateException("table: has been left (expected: nothing more is asked)");
      }
      known = door().enter();
      visit = known;
    }
    return known;
  }

  /**
   * The visit, if there is one: whoever is given it has to end it. There will be no other.
   */
  @Nullable
  Visit handOver() {
    Visit mine = visit;
    visit = null;
    over = true;
    return mine;
  }

  InputStream content() {
    return file == null ? new ByteArrayInputStream(body) : Channels.newInputStream(file);
  }

  /** The file with the body is done with, if there is one. */
  void closeFile() {
    FileChannel done = file;
    file = null;
    try {
      if (done != null) {
        done.close();
      }
    } catch (IOException e) {
      return; // nobody reads it any more
    }
  }

  Members json() {
    Members known = json;
    if (known == null) {
      known = JsonCodec.read(body);
      json = known;
    }
    return known;
  }

  Credentials credentials() {
    Credentials known = credentials;
    if (known == null) {
      known = Credentials.of(headers);
      credentials = known;
    }
    return known;
  }

  UrlEncoded form() {
    UrlEncoded known = form;
    if (known == null) {
      known = UrlEncoded.form(body);
      form = known;
    }
    return known;
  }
}
