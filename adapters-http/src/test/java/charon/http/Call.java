package charon.http;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.RequestHeaders;
import charon.http.message.Target;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A request in the making. */
public final class Call {

  private final TestCharon charon;
  private final String method;
  private final String uri;
  private final byte[] body;
  private Peer peer = Peer.LOCAL;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Call(TestCharon charon, String method, String uri, byte[] body) {
    this.charon = charon;
    this.method = method;
    this.uri = uri;
    this.body = body;
  }

  /** Says who calls. */
  public Call as(Who who) {
    charon.credentials(who).forEach(this::with);
    return this;
  }

  /** Calls from another address. */
  public Call from(String address) {
    peer = new Peer(address, false);
    return this;
  }

  /** Sets a header field, named in lower case. */
  public Call with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Leaves a header field out. */
  public Call without(String name) {
    headers.remove(name);
    return this;
  }

  /** Has the request come over HTTPS. */
  public Call overHttps() {
    peer = new Peer("192.168.1.20", true);
    return this;
  }

  /** Sends the request. */
  public Reply send() {
    return begin().join();
  }

  /** Sends the request, without waiting for the answer. */
  public CompletableFuture<Reply> begin() {
    return charon.send(request());
  }

  Request request() {
    return new Request(method, Target.parse(uri), RequestHeaders.of(headers), body, peer);
  }

  /** Expects 200 with this JSON, and that nothing is announced. */
  public void answers(String json) {
    int before = charon.announcements();
    Reply reply = send();
    assertAnswer(reply, json);
    assertThat(charon.announcements() - before).as("announcements").isZero();
  }

  /** Expects 200 with this JSON, and exactly one announcement. */
  public void announces(String json) {
    int before = charon.announcements();
    Reply reply = send();
    assertAnswer(reply, json);
    assertThat(charon.announcements() - before).as("announcements").isOne();
  }

  /** Expects a refusal with this text and nothing else, and that nothing changes. */
  public void isRefused(int status, String error) {
    Reply reply = refusal(status);
    assertThat(reply.json().size()).as(reply.text()).isOne();
    assertThat(reply.error()).isEqualTo(error);
  }

  /** Expects a refusal of a body that is no JSON, which says what is wrong with it. */
  public void isInvalidJson(String detail) {
    Reply reply = refusal(400);
    assertThat(reply.error()).isEqualTo("Invalid JSON");
    assertThat(reply.json().required("detail").stringValue()).isNotBlank().contains(detail);
  }

  /** Expects a refusal whose text has this in it, and that nothing changes. */
  public void isRefusedNaming(int status, String part) {
    assertThat(refusal(status).error()).containsIgnoringCase(part);
  }

  private Reply refusal(int status) {
    int before = charon.announcements();
    long revision = charon.view().current().gm().revision();
    Reply reply = send();
    assertThat(reply.status()).as(describe(reply)).isEqualTo(status);
    assertThat(reply.header("content-type")).isEqualTo("application/json");
    assertThat(charon.announcements() - before).as("announcements").isZero();
    assertThat(charon.view().current().gm().revision()).as("revision").isEqualTo(revision);
    return reply;
  }

  private void assertAnswer(Reply reply, String json) {
    assertThat(reply.status()).as(describe(reply)).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo("application/json");
    assertThat(reply.json()).isEqualTo(JsonText.parse(json));
  }

  private String describe(Reply reply) {
    String sent = new String(body, StandardCharsets.UTF_8);
    String shown = sent.length() > 200 ? sent.substring(0, 200) + "…" : sent;
    return method + " " + uri + " " + shown + " -> " + reply.text();
  }
}
