/** Asks a language model. One package is for others. */
module charon.ai {
  requires static transitive org.jspecify;
  requires transitive charon.application;
  requires java.net.http;
  requires langchain4j.core;
  requires langchain4j.http.client;
  requires langchain4j.http.client.jdk;
  requires langchain4j.anthropic;
  requires langchain4j.ollama;
  requires langchain4j.open.ai;
  requires org.slf4j;

  exports charon.ai;
}
