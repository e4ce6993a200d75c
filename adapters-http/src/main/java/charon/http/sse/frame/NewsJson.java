package charon.http.sse.frame;

import charon.domain.news.News;
import charon.http.json.JsonCodec;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is newest, in JSON. */
final class NewsJson {

  private NewsJson() {}

  /** Encodes it, on one line. */
  static byte[] encode(News news) {
    Map<String, Long> talk = new LinkedHashMap<>();
    news.talk().forEach((channel, number) -> talk.put(channel.name(), number));
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("message", news.message());
    members.put("talk", talk);
    if (news.withdrawn() > 0) {
      members.put("withdrawn", news.withdrawn());
    }
    return JsonCodec.write(members);
  }
}
