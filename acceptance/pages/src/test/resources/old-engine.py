"""Drives the oldest engine that the pages are made for: Qt WebEngine 5.15, which is a Chromium 87.

Reads commands, a line of JSON each, and answers each with a line: {"answer": ...}. What pages
complain of comes in between: {"complaint": "..."}.
"""
import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu --force-prefers-reduced-motion"

from PyQt5.QtCore import QSocketNotifier, QTimer, QUrl
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineView
from PyQt5.QtWidgets import QApplication

LOOK_AGAIN_MS = 50
PATIENCE_MS = 20_000

# the window shows a frame some time after the page has made it
TEN_FRAMES = """
window.framesLeft = 10;
(function frame() { if (window.framesLeft -= 1) requestAnimationFrame(frame); }());
"""


def say(what):
    print(json.dumps(what), flush=True)


class Page(QWebEnginePage):
    def javaScriptConsoleMessage(self, level, message, line, source):
        if level != QWebEnginePage.InfoMessageLevel:
            say({"complaint": f"{message} ({source}:{line})"})


def answer(value):
    say({"answer": value})


def until(script, then, patience=PATIENCE_MS):
    def look(value):
        if value or patience <= 0:
            then(value)
        else:
            QTimer.singleShot(LOOK_AGAIN_MS, lambda: until(script, then, patience - LOOK_AGAIN_MS))

    page.runJavaScript(script, look)


def obey(command):
    name, given = command["do"], command["with"]
    if name == "open":
        page.load(QUrl(given))
        answer(True)
    elif name == "until":
        until(given, answer)
    elif name == "picture":
        page.runJavaScript(TEN_FRAMES)
        until("window.framesLeft === 0", lambda _: answer(view.grab().save(given)))


def read():
    line = sys.stdin.readline()
    if line:
        obey(json.loads(line))
    else:
        application.quit()


application = QApplication(sys.argv)
view = QWebEngineView()
page = Page(view)
view.setPage(page)
view.resize(1920, 1080)
view.show()
commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Read)
commands.activated.connect(read)
application.exec_()
