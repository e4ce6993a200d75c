package charon.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Call;
import charon.http.Reply;
import charon.http.TestCharon;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How tests log in, and what they find in pages and cookies. */
final class Logins {

  static final String LOGIN = "/accounts/login/";
  static final String LOGOUT = "/logout/";
  static final String TOKEN = "t".repeat(43);
  static final String HOSTILE = "\"'><script>alert(1)</script>&amp;";
  static final Pattern CSRF =
      Pattern.compile("csrftoken=[A-Za-z0-9_-]{43}; Max-Age=31536000; Path=/; SameSite=Lax");

  private Logins() {}

  /** Whether the cookies of a login are still good. */
  static boolean isLoggedIn(TestCharon charon, Reply login) {
    return charon
            .get("/api/gm/encounter/room-visibility/")
            .with("cookie", cookies(login))
            .send()
            .status()
        == 200;
  }

  /** A login with the token that its cookie has. */
  static Call logIn(TestCharon charon, String name, String password, String next) {
    return charon
        .post(LOGIN, form(name, password, next, TOKEN))
        .with("cookie", "csrftoken=" + TOKEN);
  }

  static String form(String name, String password, String next, String token) {
    return "username=" + encoded(name) + "&password=" + encoded(password) + "&next=" + encoded(next)
        + "&csrfmiddlewaretoken=" + encoded(token);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String cookies(Reply login) {
    return "sessionid=" + login.cookie("sessionid").orElseThrow() + "; csrftoken=" + token(login);
  }

  static String token(Reply reply) {
    return reply.cookie("csrftoken").orElseThrow();
  }

  /** The value of a hidden field, as it is written in the page. */
  static String field(Reply page, String name) {
    Matcher matcher = Pattern.compile("type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
        .matcher(page.text());
    assertThat(matcher.find()).as(page.text()).isTrue();
    return matcher.group(1);
  }
}
