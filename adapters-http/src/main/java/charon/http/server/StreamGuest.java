package charon.http.server;

import charon.application.port.in.display.DisplayUseCase;
import charon.application.port.in.display.DisplayUseCase.Attendance;
import charon.application.port.in.display.PersonalView;
import charon.domain.disclosure.Audience;
import charon.http.message.AskingDisplay;
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
import org.jspecify.annotations.Nullable;

/**
 * Who is about to open a stream. Immutable.
 *
 * @param listener who that is
 * @param seat where they look at what is prepared; null: they look at what is shown
 * @param notices what they are told beside what is shown
 * @param attendances where they are until they leave, the place that they take among the streams last
 */
record StreamGuest(
    Listener listener,
    PreviewStreams.@Nullable Seat seat,
    List<NoticeReader> notices,
    List<Attendance> attendances) {

  /**
   * Anybody, who looks at what is shown and is told nothing beside.
   *
   * @param place among the streams
   */
  static StreamGuest of(Attendance place) {
    return new StreamGuest(Listener.PLAYER, null, List.of(), List.of(place));
  }

  /** Somebody who looks at what is prepared. */
  static StreamGuest of(Listener listener, PreviewStreams.Seat seat, Attendance place) {
    return new StreamGuest(listener, seat, List.of(), List.of(place));
  }

  /**
   * Somebody who looks at what is shown, and is told what is a display's own if it says which it is, and
   * as a game master which displays there are.
   *
   * @param place among the streams
   * @throws charon.domain.InvalidValueException if what the display says is no id
   */
  static StreamGuest of(Listener listener, Request request, TableStreams shown, Attendance place) {
    List<NoticeReader> notices = new ArrayList<>(2);
    List<Attendance> attendances = new ArrayList<>();
    DisplayUseCase displays = request.desk().displays();
    AskingDisplay.of(request).ifPresent(display -> {
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
    attendances.add(place);
    return new StreamGuest(listener, null, List.copyOf(notices), List.copyOf(attendances));
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
