package charon.bootstrap.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Passwords from the console and the standard input of this process. */
final class SystemPasswordInput implements PasswordInput {

  @Override
  public Optional<String> ask(String prompt) {
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("%s", prompt))
        .map(String::new);
  }

  @Override
  public Optional<String> firstLine() {
    try {
      // as UTF-8 whatever the locale: a browser sends passwords that way, too
      var reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return Optional.ofNullable(reader.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the standard input", e);
    }
  }
}
