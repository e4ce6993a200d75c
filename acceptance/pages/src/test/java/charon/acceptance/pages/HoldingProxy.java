package charon.acceptance.pages;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A way to a server that can be interrupted as a wireless network is: nothing gets through any more in
 * either direction, and no connection ends. What was on its way arrives when it is good again.
 */
final class HoldingProxy implements AutoCloseable {

  private static final int BUFFER = 16 * 1024;

  private final ServerSocket entrance;
  private final int server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Closeable> open = new CopyOnWriteArrayList<>();
  private boolean holds; // guarded by this

  /** A way to the server on a port of this machine. */
  HoldingProxy(int server) throws IOException {
    this.server = server;
    entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    open.add(entrance);
    threads.execute(this::admit);
  }

  /** Beginning of all URLs of the server this way. */
  String url() {
    return "http://localhost:" + entrance.getLocalPort();
  }

  /** Lets nothing through from now on, or everything again. */
  synchronized void hold(boolean now) {
    holds = now;
    notifyAll();
  }

  private synchronized void passWhenOpen() throws InterruptedException {
    while (holds) {
      wait();
    }
  }

  private void admit() {
    try {
      while (!entrance.isClosed()) {
        Socket client = entrance.accept();
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(client);
        open.add(upstream);
        threads.execute(() -> lead(client, upstream));
        threads.execute(() -> lead(upstream, client));
      }
    } catch (IOException closed) {
      close();
    }
  }

  private void lead(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[BUFFER];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        passWhenOpen();
        out.write(bytes, 0, read);
      }
      passWhenOpen();
    } catch (IOException closed) {
      // by either side, or by the end of the test
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    for (Closeable each : open) {
      try {
        each.close();
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }
}
