package charon.http.api;

import static charon.http.api.Logins.HOSTILE;
import static charon.http.api.Logins.LOGIN;
import static charon.http.api.Logins.TOKEN;
import static charon.http.api.Logins.encoded;
import static charon.http.api.Logins.field;
import static charon.http.api.Logins.form;
import static charon.http.api.Logins.logIn;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Reply;
import charon.http.TestCharon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that comes after a login: one of ours, and no other. */
class WhereALoginLeadsTest {

  private static final String TERMINAL = "/terminal/";

  private final TestCharon charon = new TestCharon();

  @Test
  void nextIsKeptInTheFormAndEscaped() {
    assertThat(field(charon.get(LOGIN + "?next=/gmconsole/").send(), "next"))
        .isEqualTo("/gmconsole/");

    Reply form = charon.get(LOGIN + "?next=" + encoded(HOSTILE)).send();

    assertThat(field(form, "next"))
        .isEqualTo("&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;");
    assertThat(form.text()).doesNotContain("<script>alert");
  }

  @Test
  void malformedEscapeInNextIsNoFault() {
    assertThat(charon.get(LOGIN + "?next=%&%zz").send().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/gmconsole/",
        "/messages/?since=1&a=%0d%0ab",
        "/a//b",
        "/%5c/host",
        "/.//host",
        "/@host",
        "/a:b"
      })
  void pathOnThisServerIsWhereTheLoginLeads(String next) {
    assertThat(logIn(charon, "gm", TestCharon.PASSWORD, next).send().header("location"))
        .isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "gmconsole/",
        "?a",
        "#a",
        "//host/",
        "///host/",
        "/\\host/",
        "\\\\host",
        "\\/host",
        "https://host/",
        "HTTP:host",
        "javascript:alert(1)",
        "data:text/html,x",
        "/\t/host",
        "\t//host",
        " //host",
        "/\r\n/host",
        "/a\r\nset-cookie: a=b",
        "/a\nb",
        "/a b",
        "/\u0000",
        "/\u00e9",
        "/a\\b",
        "/\u2028",
        "/\u007f",
        "https:host",
        "%2f%2fhost"
      })
  void anythingElseLeadsToTheTerminal(String next) {
    Reply reply = logIn(charon, "gm", TestCharon.PASSWORD, next).send();

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).isEqualTo(TERMINAL);
  }

  @Test
  void loginWithoutNextLeadsToTheTerminal() {
    Reply reply = charon
        .post(LOGIN, "username=gm&password=correct+horse&csrfmiddlewaretoken=" + TOKEN)
        .with("cookie", "csrftoken=" + TOKEN)
        .send();

    assertThat(reply.header("location")).isEqualTo(TERMINAL);
  }
}
