package charon.http.server.upload;

import charon.http.message.Response;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides which bodies go to files. Thread-safe. */
public interface UploadGate {

  /** Whether a request's body is to go to a file; never waits. */
  boolean concerns(ChannelHandlerContext ctx, HttpRequest head);

  /**
   * Finds out whether a request may be made, before anything of its body is taken. Does not wait for that.
   *
   * @param decided is given the refusal, if there is one; on any thread
   */
  void admit(ChannelHandlerContext ctx, HttpRequest head, Consumer<Optional<Response>> decided);

  /** Has something done on a thread that may wait; false, and nothing is done, if too much waits. */
  boolean offer(Runnable work);

  /** Refuses a request, and what comes after it on its connection. */
  void refuse(ChannelHandlerContext ctx, Response refusal);
}
