package charon.persistence.view;

import charon.application.port.out.ViewSnapshot;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.view.ActiveView;
import charon.domain.view.CharonPanel;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been read of a snapshot so far; begins with what a fresh server shows. */
final class SnapshotReading {

  Optional<Instant> savedAt = Optional.empty();
  ViewType viewType = ActiveView.INITIAL.viewType();
  String locationSlug = "";
  String viewSlug = "";
  Overlay overlay = Overlay.NONE;
  CharonPanel charon = ActiveView.INITIAL.charon();
  long level = Encounter.INITIAL.level();
  String deckId = "";
  final Map<String, Boolean> rooms = new LinkedHashMap<>();
  final Map<String, DoorStatus> doors = new LinkedHashMap<>();
  final Map<TokenId, Token> tokens = new LinkedHashMap<>();
  final List<String> portraits = new ArrayList<>();
  final Map<ShipSystem, SystemOverride> ship = new LinkedHashMap<>();
  final List<String> known = new ArrayList<>();

  ViewSnapshot result() {
    var encounter = new Encounter(level, deckId, rooms, doors, tokens, portraits);
    return new ViewSnapshot(
        new ActiveView(viewType, locationSlug, viewSlug, overlay, charon, encounter, ship),
        known,
        savedAt.orElseThrow(() -> new IllegalArgumentException("saved: missing")));
  }
}
