package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.SampleServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Displays with a real database, over restarts of the server. */
@Timeout(120)
class DisplaysOfAServerTest {

  private static final String DISPLAYS = "/api/gm/displays/";
  private static final String TV = "/api/displays/dGhlIHR2IG9uIHRoZSB3YQ/seen/";
  private static final String PHONE = "/api/displays/dGhlIHBob25lIG9mIGtpbQ/seen/";
  private static final Pattern KEY = Pattern.compile("\"key\":\"([0-9a-z]{12})\",\"name\":\"\"");

  @TempDir
  private Path data;

  @Test
  void nameAndSettingsAreThereAfterARestartAndWhatHasNoneIsForgotten() throws Exception {
    String key;
    try (var server = SampleServer.start(data)) {
      say(server, TV);
      Matcher listed = KEY.matcher(server.get(DISPLAYS).body());
      assertThat(listed.find()).isTrue();
      key = listed.group(1);
      server.post(DISPLAYS + key + "/", "{\"name\": \"Wall\", \"settings\": {\"rotate\": 90}}");
      say(server, PHONE);
    }

    try (var server = SampleServer.start(data)) {
      String listed = server.get(DISPLAYS).body();
      assertThat(listed).contains("\"key\":\"" + key + "\",\"name\":\"Wall\"", "{\"rotate\":90}");
      assertThat(KEY.matcher(listed).find()).as("the phone").isFalse();

      say(server, TV);
      assertThat(server.get(DISPLAYS).body()).contains("\"state\":\"fresh\"");
      assertThat(server.post(DISPLAYS + key + "/forget/", "").statusCode()).isEqualTo(200);
    }

    try (var server = SampleServer.start(data)) {
      assertThat(server.get(DISPLAYS).body()).isEqualTo("{\"players\":0,\"gm\":0}");
    }
  }

  private static void say(SampleServer server, String path) throws Exception {
    HttpResponse<String> answer = server.post(path, "{\"revision\": 0}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }
}
