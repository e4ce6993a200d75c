package charon.http.sse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an event stream as a browser does (HTML, section 9.2.6), from bytes that come in any
 * portions. Not thread-safe.
 */
final class SseParser {

  /** An event that was dispatched, or a comment. */
  record Event(String name, String data, String id) {}

  private final List<Event> events = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final List<String> data = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private String name = "message";
  private String lastId = "";
  private String retry = "";

  void feed(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '\n') {
        line(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(b);
      }
    }
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  List<String> comments() {
    return List.copyOf(comments);
  }

  String retry() {
    return retry;
  }

  private void line(String text) {
    if (text.isEmpty()) {
      dispatch();
    } else if (text.startsWith(":")) {
      comments.add(text.substring(1).strip());
    } else {
      int colon = text.indexOf(':');
      String field = colon < 0 ? text : text.substring(0, colon);
      String value = colon < 0 ? "" : text.substring(colon + 1);
      field(field, value.startsWith(" ") ? value.substring(1) : value);
    }
  }

  private void field(String field, String value) {
    switch (field) {
      case "event" -> name = value;
      case "data" -> data.add(value);
      case "id" -> lastId = value;
      case "retry" -> retry = value;
      default -> throw new AssertionError("unknown field: " + field);
    }
  }

  private void dispatch() {
    if (!data.isEmpty()) {
      events.add(new Event(name, String.join("\n", data), lastId));
    }
    data.clear();
    name = "message";
  }
}
