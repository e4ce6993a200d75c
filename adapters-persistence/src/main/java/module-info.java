/** Keeps what Charon keeps, and reads the campaign. One package is for others. */
module charon.persistence {
  requires static transitive org.jspecify;
  requires transitive charon.application;
  requires java.management;
  requires java.sql;
  requires org.jdbi.v3.core;
  requires org.xerial.sqlitejdbc;
  requires org.yaml.snakeyaml;
  requires password4j;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires org.slf4j;

  exports charon.persistence;
}
