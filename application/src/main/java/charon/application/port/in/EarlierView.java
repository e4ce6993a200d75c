package charon.application.port.in;

import charon.domain.view.ViewType;
import java.time.Instant;

/**
 * What the table saw before the server was started.
 *
 * @param viewType what was shown
 * @param locationSlug where; may be empty
 * @param savedAt when it was kept
 */
public record EarlierView(ViewType viewType, String locationSlug, Instant savedAt) {}
