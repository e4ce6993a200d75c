/** Use cases, and the ports to the outside. */
module charon.application {
  requires static transitive org.jspecify;
  requires transitive charon.domain;
  requires org.slf4j;

  exports charon.application.account;
  exports charon.application.campaign;
  exports charon.application.command;
  exports charon.application.command.word;
  exports charon.application.conversation;
  exports charon.application.cue;
  exports charon.application.display;
  exports charon.application.draft;
  exports charon.application.due;
  exports charon.application.journal;
  exports charon.application.message;
  exports charon.application.news;
  exports charon.application.picture;
  exports charon.application.port;
  exports charon.application.port.in;
  exports charon.application.port.in.command;
  exports charon.application.port.in.display;
  exports charon.application.port.in.picture;
  exports charon.application.port.in.steering;
  exports charon.application.port.in.table;
  exports charon.application.port.out;
  exports charon.application.port.out.account;
  exports charon.application.port.out.imports;
  exports charon.application.port.out.picture;
  exports charon.application.port.out.steering;
  exports charon.application.table;
  exports charon.application.view;
}
