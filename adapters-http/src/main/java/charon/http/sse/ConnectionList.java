package charon.http.sse;

import charon.application.port.in.Grant;
import charon.http.sse.frame.EventFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The displays of one event loop, each of which knows its place. Confined to that loop. */
final class ConnectionList {

  private final List<SseConnection> connections = new ArrayList<>();

  boolean isEmpty() {
    return connections.isEmpty();
  }

  void add(SseConnection connection) {
    connection.moveTo(connections.size());
    connections.add(connection);
  }

  /** Takes one out, however many there are, at once; false if it is not there. */
  boolean remove(SseConnection connection) {
    int place = connection.place();
    if (place >= connections.size() || connections.get(place) != connection) {
      return false;
    }
    SseConnection last = connections.remove(connections.size() - 1);
    if (last != connection) {
      connections.set(place, last);
      last.moveTo(place);
    }
    return true;
  }

  /** Does something with each, which may take that one out. */
  void forEach(Consumer<SseConnection> action) {
    for (int i = connections.size() - 1; i >= 0; i--) {
      action.accept(connections.get(i));
    }
  }

  /** Ends those that listen by one of these rights. */
  void end(Set<Grant> grants) {
    snapshot().stream()
        .filter(connection -> grants.contains(connection.grant()))
        .forEach(SseConnection::end);
  }

  /** Writes an event to each that is not busy: what goes wrong with one display is not to reach the others. */
  void flash(EventFrame event, long now) {
    forEach(connection -> {
      try {
        connection.flash(event, now);
      } catch (RuntimeException | OutOfMemoryError fault) {
        connection.fail(fault);
      }
    });
  }

  /** Those that are there now, for what may take out any. */
  List<SseConnection> snapshot() {
    return List.copyOf(connections);
  }

  /** Looks after each: what goes wrong with one display is not to reach the others. */
  void sweep(StreamSettings settings) {
    for (SseConnection connection : snapshot()) {
      try {
        connection.sweep(settings);
      } catch (RuntimeException | OutOfMemoryError fault) {
        connection.fail(fault);
      }
    }
  }
}
