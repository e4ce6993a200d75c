package charon.picture.view;

import charon.domain.thing.Handout;
import charon.domain.view.ViewType;
import charon.picture.draw.Box;
import java.util.Optional;

/** A whole picture: a view, and what lies on top of it and beside it. For one thread. */
final class Screen {

  private final Scene scene;

  /** Draws a scene. */
  Screen(Scene scene) {
    this.scene = scene;
  }

  /** Draws everything. */
  void draw(Box box) {
    if (scene.view().blackout().isPresent() && !scene.gm()) {
      new BlackoutView(scene).draw(box, scene.view().blackout().get());
      return;
    }
    Box rest = scene
        .things()
        .alarm()
        .map(alarm -> new AlarmView(scene.canvas(), alarm).band(box))
        .orElse(box);
    Box stage = new Foot(scene).draw(rest);
    stage(stage);
    scene.things().alarm().ifPresent(alarm -> new AlarmView(scene.canvas(), alarm).frame(box));
  }

  private void stage(Box stage) {
    HandoutView handouts = new HandoutView(scene);
    Optional<Handout> full = HandoutView.newest(scene, Handout.Layout.FULL);
    Optional<Handout> beside = HandoutView.newest(scene, Handout.Layout.BESIDE);
    if (full.isPresent()) {
      handouts.draw(stage, full.get());
    } else {
      Box left = beside.isPresent() ? stage.column(0, 2, 0) : stage;
      view(left);
      beside.ifPresent(handout -> handouts.draw(stage.column(1, 2, 0), handout));
      scene
          .subject()
          .beyond()
          .terminal()
          .ifPresent(page -> new TerminalView(scene).draw(left, page));
      if (scene.view().charon().dialogOpen()
          && scene.view().viewType() != ViewType.CHARON_TERMINAL) {
        new CharonView(scene).dialog(left);
      }
    }
    HandoutView.newest(scene, Handout.Layout.CARD)
        .ifPresent(handout -> handouts.card(stage, handout));
  }

  private void view(Box box) {
    switch (scene.view().viewType()) {
      case ENCOUNTER -> new EncounterView(scene).draw(box);
      case BRIDGE -> bridge(box);
      case SHIP_DASHBOARD -> new ShipView(scene).draw(box);
      case MESSAGES -> new MessagesView(scene).draw(box);
      case CHARON_TERMINAL -> new CharonView(scene).draw(box);
      case STANDBY, COMM_TERMINAL -> new StandbyView(scene).draw(box, "");
    }
  }

  /** What the bridge's tab is about if it is CHARON's; all others are drawn as the ship's state. */
  private void bridge(Box box) {
    if (scene.isLedToCharon()) {
      new CharonView(scene).draw(box);
    } else {
      new ShipView(scene).draw(box);
    }
  }
}
