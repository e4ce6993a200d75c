package charon.http.server;

import charon.http.message.RequestHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Iterator;
import java.util.Optional;

/** The header fields of a request as they were read: nothing is copied, and names have no case. */
record ReceivedHeaders(HttpHeaders fields) implements RequestHeaders {

  @Override
  public Optional<String> get(String name) {
    Iterator<String> values = fields.valueStringIterator(name);
    if (!values.hasNext()) {
      return Optional.empty();
    }
    String first = values.next();
    return Optional.of(values.hasNext() ? joined(name, first, values) : first);
  }

  private static String joined(String name, String first, Iterator<String> others) {
    String separator = name.equals("cookie") ? "; " : ", ";
    StringBuilder all = new StringBuilder(first);
    while (others.hasNext()) {
      all.append(separator).append(others.next());
    }
    return all.toString();
  }
}
