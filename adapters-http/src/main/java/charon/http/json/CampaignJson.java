package charon.http.json;

import charon.domain.campaign.CampaignProblem;
import charon.domain.message.Preset;
import charon.domain.payload.TokenImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How lists about the campaign look on the wire. */
public final class CampaignJson {

  private CampaignJson() {}

  /** Messages that are ready, in their order. */
  public static List<Object> broadcasts(List<Preset> presets) {
    return presets.stream().map(CampaignJson::broadcast).toList();
  }

  private static Object broadcast(Preset preset) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", preset.id());
    members.put("title", preset.title());
    members.put("content", preset.message().content());
    members.put("sender", preset.message().sender());
    members.put("priority", preset.message().priority().name());
    return members;
  }

  /** Pictures for tokens. */
  public static List<Object> tokenImages(List<TokenImage> images) {
    return images.stream().map(CampaignJson::tokenImage).toList();
  }

  /** What cannot be used as it is; a problem of a file as a whole has no line. */
  public static List<Object> problems(List<CampaignProblem> problems) {
    return problems.stream().map(CampaignJson::problem).toList();
  }

  private static Object tokenImage(TokenImage image) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", image.id());
    members.put("name", image.name());
    members.put("type", EncounterJson.lowerCase(image.source().type()));
    members.put("url", image.url());
    members.put("source", EncounterJson.lowerCase(image.source()));
    image.version().ifPresent(version -> members.put("version", version));
    return members;
  }

  private static Object problem(CampaignProblem problem) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("file", problem.file());
    members.put("line", problem.line().isPresent() ? problem.line().getAsInt() : null);
    members.put("what", problem.what());
    members.put("expected", problem.expected());
    members.put("kind", EncounterJson.lowerCase(problem.kind()));
    return members;
  }
}
