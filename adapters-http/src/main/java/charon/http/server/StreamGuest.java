package charon.http.server;

import charon.application.port.in.display.DisplayId;
import charon.application.port.in.display.DisplayUseCase;
import charon.application.port.in.display.DisplayUseCase.Attendance;
import charon.application.port.in.display.PersonalView;
import charon.domain.disclosure.Audience;
import charon.http.message.Request;
import charon.http.security.Listener;
import charon.http.sse.Departure;
import charon.http.sse.PreviewStreams;
import charon.http.sse.StreamFormat;
import charon.http.sse.TableStreams;
import charon.http.sse.frame.NoticeBoard;
import charon.http.sse.frame.NoticeReader;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is about to open a stream. Immutable.
 *
 * @param listener who that is
 * @param seat where they look at what is prepared; null: they look at what is shown
 * @param notices what they are told beside what is shown
 * @param attendances where they are known to be until they leave
 */
record StreamGuest(
    Listener listener,
    PreviewStreams.@Nullable Seat seat,
    List<NoticeReader> notices,
    List<Attendance> attendances) {

  private static final String DISPLAY = "display";

  /** Somebody who looks at what is shown, and is told nothing beside. */
  static StreamGuest of(Listener listener) {
    return new StreamGuest(listener, null, List.of(), List.of());
  }

  /** Somebody who looks at what is prepared. */
  static StreamGuest of(Listener listener, PreviewStreams.Seat seat) {
    return new StreamGuest(listener, seat, List.of(), List.of());
  }

  /**
   * Somebody who looks at what is shown, and is told what is a display's own if it says which it is, and
   * as a game master which displays there are.
   *
   * @throws charon.domain.InvalidValueException if what the display says is no id
   */
  static StreamGuest of(Listener listener, Request request, TableStreams shown) {
    List<NoticeReader> notices = new ArrayList<>(2);
    List<Attendance> attendances = new ArrayList<>(2);
    DisplayUseCase displays = request.desk().displays();
    display(request).ifPresent(display -> {
      NoticeBoard<PersonalView> own = shown.personal();
      notices.add(NoticeReader.alone(own));
      attendances.add(displays.attend(
          display,
          request.peer().ofDisplay(request.header("user-agent")),
          listener.audience(),
          own::show));
      attendances.add(own::close);
    });
    if (listener.audience() == Audience.GM) {
      notices.add(shown.list());
      attendances.add(displays.watch(shown.watcher()));
    }
    return new StreamGuest(listener, null, List.copyOf(notices), List.copyOf(attendances));
  }

  private static Optional<DisplayId> display(Request request) {
    return request.target().parameter(DISPLAY).map(DisplayId::new);
  }

  /** Whether a request says which display it is from. */
  static boolean isDisplay(Request request) {
    return request.target().parameter(DISPLAY).isPresent();
  }

  /** The same as anybody, whoever it is. */
  StreamGuest asAnybody() {
    return new StreamGuest(Listener.PLAYER, seat, notices, attendances);
  }

  /** Whether it takes a place of game masters; what is prepared is for nobody else. */
  boolean isGameMaster() {
    return seat != null || listener.audience() == Audience.GM;
  }

  void open(Channel channel, TableStreams shown, StreamFormat format, Departure departure) {
    if (seat == null) {
      shown.open(channel, format, listener.audience(), listener.grant(), departure);
    } else {
      seat.open(channel, format, listener.audience(), listener.grant(), departure);
    }
  }

  /** Is not there any more; to be called once. */
  void leave() {
    attendances.forEach(Attendance::end);
    if (seat != null) {
      seat.leave();
    }
  }
}
