/*
 * The floor: the least that a server can do to push one state to many listeners over TCP on Linux.
 * One thread, epoll, one send() of a ready-made chunk per listener and change.
 *
 *   floor BYTES    serves states of so many bytes on a free port of 127.0.0.1, which it prints
 *
 * GET of a path that ends in /stream/ is an event stream; any POST is a change and is answered when
 * all listeners have been sent it; any other GET is answered with the state.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MAX_REQUEST = 2048, MAX_EVENTS = 512, MAX_PENDING = 16 << 20, MAX_PEERS = 20000 };

struct peer {
  int fd;
  int place; /* among the listeners; -1: it is none */
  size_t got;
  char *pending; /* what the socket did not take */
  size_t pending_length;
  char request[MAX_REQUEST + 1];
};

static int epoll;
static struct peer *listeners[MAX_PEERS];
static int listener_count;
static char *json, *chunk;
static size_t json_length, chunk_length;
static long revision;

static void die(const char *what) {
  perror(what);
  exit(1);
}

static void *memory(void *old, size_t size) {
  void *block = realloc(old, size);
  if (!block) die("realloc");
  return block;
}

static void make_chunk(void) {
  char digits[21];
  revision++;
  snprintf(digits, sizeof digits, "%020ld", revision);
  memcpy(json + 6, digits, 20); /* the state differs from the one before */
  size_t length = json_length + 24 + (size_t)snprintf(NULL, 0, "\nid: %ld\n\n", revision);
  chunk_length = (size_t)sprintf(chunk, "%zx\r\nevent: activeview\ndata: ", length);
  memcpy(chunk + chunk_length, json, json_length);
  chunk_length += json_length;
  chunk_length += (size_t)sprintf(chunk + chunk_length, "\nid: %ld\n\n\r\n", revision);
}

static void forget(struct peer *peer) {
  if (peer->place >= 0) {
    listeners[peer->place] = listeners[--listener_count];
    listeners[peer->place]->place = peer->place;
  }
  close(peer->fd);
  free(peer->pending);
  peer->fd = -1; /* freed by the loop, when no event of it can be left */
}

static void watch(struct peer *peer, uint32_t events, int operation) {
  struct epoll_event event = {.events = events, .data.ptr = peer};
  if (epoll_ctl(epoll, operation, peer->fd, &event)) die("epoll_ctl");
}

static void give(struct peer *peer, const char *bytes, size_t length) {
  size_t sent = 0;
  if (peer->pending_length == 0) {
    ssize_t n = send(peer->fd, bytes, length, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (n == (ssize_t)length) return;
    if (n > 0) sent = (size_t)n;
  }
  size_t rest = length - sent;
  if (peer->pending_length + rest > MAX_PENDING) die("a listener does not read");
  peer->pending = memory(peer->pending, peer->pending_length + rest);
  memcpy(peer->pending + peer->pending_length, bytes + sent, rest);
  if (peer->pending_length == 0) watch(peer, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
  peer->pending_length += rest;
}

static void give_rest(struct peer *peer) {
  ssize_t n = send(peer->fd, peer->pending, peer->pending_length, MSG_NOSIGNAL | MSG_DONTWAIT);
  if (n <= 0) return;
  peer->pending_length -= (size_t)n;
  memmove(peer->pending, peer->pending + n, peer->pending_length);
  if (peer->pending_length == 0) watch(peer, EPOLLIN, EPOLL_CTL_MOD);
}

static void answer(struct peer *peer) {
  char head[256];
  if (!strncmp(peer->request, "POST", 4)) {
    make_chunk();
    for (int i = 0; i < listener_count; i++) give(listeners[i], chunk, chunk_length);
    give(peer, "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}", 40);
  } else if (strstr(peer->request, "/stream/ ")) {
    const char *stream =
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
    give(peer, stream, strlen(stream));
    give(peer, chunk, chunk_length);
    if (listener_count == MAX_PEERS) die("too many listeners");
    peer->place = listener_count;
    listeners[listener_count++] = peer;
  } else {
    int length = sprintf(head, "HTTP/1.1 200 OK\r\ncontent-length: %zu\r\n\r\n", json_length);
    give(peer, head, (size_t)length);
    give(peer, json, json_length);
  }
}

/* A request is taken to be one whole piece, and one at a time: its writer waits for the answer. */
static void take(struct peer *peer) {
  ssize_t n = recv(peer->fd, peer->request + peer->got, MAX_REQUEST - peer->got, MSG_DONTWAIT);
  if (n < 0 && errno == EAGAIN) return;
  if (n <= 0 || peer->place >= 0) {
    forget(peer);
    return;
  }
  peer->got += (size_t)n;
  peer->request[peer->got] = 0;
  char *end = strstr(peer->request, "\r\n\r\n");
  if (!end) return;
  char *length = strcasestr(peer->request, "\r\ncontent-length:");
  size_t body = length && length < end ? strtoul(length + 17, NULL, 10) : 0;
  if (peer->got >= (size_t)(end + 4 - peer->request) + body) {
    peer->got = 0;
    answer(peer);
  }
}

static void admit(int server) {
  int fd, on = 1;
  while ((fd = accept4(server, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
    struct peer *peer = memory(NULL, sizeof *peer);
    memset(peer, 0, sizeof *peer);
    peer->fd = fd;
    peer->place = -1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    watch(peer, EPOLLIN, EPOLL_CTL_ADD);
  }
}

static int open_server(void) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  socklen_t size = sizeof address;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int server = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (bind(server, (struct sockaddr *)&address, size) || listen(server, 4096)) die("listen");
  getsockname(server, (struct sockaddr *)&address, &size);
  printf("listening on %d\n", ntohs(address.sin_port));
  fflush(stdout);
  return server;
}

int main(int count, char **words) {
  json_length = count == 2 ? strtoul(words[1], NULL, 10) : 0;
  if (json_length < 64) {
    fprintf(stderr, "usage: floor BYTES (64 or more)\n");
    return 2;
  }
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  json = memory(NULL, json_length);
  chunk = memory(NULL, json_length + 256);
  memset(json, 'x', json_length);
  memcpy(json, "{\"n\":\"", 6);
  memcpy(json + json_length - 2, "\"}", 2);
  make_chunk();

  int server = open_server();
  epoll = epoll_create1(0);
  struct epoll_event events[MAX_EVENTS], door = {.events = EPOLLIN, .data.ptr = NULL};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, server, &door)) die("epoll_ctl");
  for (;;) {
    int ready = epoll_wait(epoll, events, MAX_EVENTS, -1);
    for (int i = 0; i < ready; i++) {
      struct peer *peer = events[i].data.ptr;
      if (!peer) {
        admit(server);
        continue;
      }
      if (events[i].events & EPOLLOUT) give_rest(peer);
      if (events[i].events & ~(uint32_t)EPOLLOUT) take(peer);
      if (peer->fd < 0) free(peer); /* an event of each peer comes at most once */
    }
  }
}
