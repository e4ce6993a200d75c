/** The rules: the view, its commands, and what may be known of it. */
module charon.domain {
  requires static transitive org.jspecify;

  exports charon.domain;
  exports charon.domain.account;
  exports charon.domain.campaign;
  exports charon.domain.conversation;
  exports charon.domain.cue;
  exports charon.domain.disclosure;
  exports charon.domain.display;
  exports charon.domain.encounter;
  exports charon.domain.history;
  exports charon.domain.journal;
  exports charon.domain.memory;
  exports charon.domain.message;
  exports charon.domain.news;
  exports charon.domain.outline;
  exports charon.domain.payload;
  exports charon.domain.ship;
  exports charon.domain.show;
  exports charon.domain.table;
  exports charon.domain.thing;
  exports charon.domain.view;
}
