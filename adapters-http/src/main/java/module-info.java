/** Serves Charon over HTTP. One package is for others. */
module charon.http {
  requires static transitive org.jspecify;
  requires transitive charon.application;
  requires io.netty.buffer;
  requires io.netty.common;
  requires io.netty.transport;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.codec.http2;
  requires io.netty.handler;
  requires io.netty.transport.classes.epoll;
  requires io.netty.transport.unix.common;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires io.nayuki.qrcodegen;
  requires org.slf4j;
  requires java.management;
  requires jdk.management;

  exports charon.http;
}
