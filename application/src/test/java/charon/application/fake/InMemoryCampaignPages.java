package charon.application.fake;

import charon.application.port.out.steering.CampaignPages;
import charon.domain.campaign.Page;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Texts in a map, by path. Thread-safe. */
public final class InMemoryCampaignPages implements CampaignPages {

  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  /** One more, in place of one at its path. */
  public void put(String path, Page page) {
    pages.put(path, page);
  }

  @Override
  public Optional<Page> page(String path) {
    return Optional.ofNullable(pages.get(path));
  }
}
