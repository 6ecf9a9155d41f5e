"""A headless Chromium, driven through a pipe: no driver and no network between a test and the page."""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--disable-dev-shm-usage",
    "--no-first-run", "--hide-scrollbars", "--disable-background-networking", "--disable-component-update",
    "--remote-debugging-pipe",
)  # fmt: skip


def program() -> str | None:
    """The browser, where there is one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One page of one browser; `troubles` are what it wrote to its console, and what it refused to run."""

    def __init__(self, said: int, heard: BinaryIO) -> None:
        self._said = said
        self._heard = heard
        self._rest = b""
        self._count = 0
        self._session: str | None = None
        self.troubles: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: object) -> Any:
        """Ask for something and wait for the answer; raises RuntimeError with what the browser says against it."""
        self._count += 1
        order: dict[str, object] = {"id": self._count, "method": method, "params": params}
        if self._session:
            order["sessionId"] = self._session
        os.write(self._said, json.dumps(order).encode() + b"\0")
        for told in self._messages():
            if told.get("id") == self._count:
                if "error" in told:
                    raise RuntimeError(f"{method}: {told['error']}")
                return told["result"]
        raise RuntimeError(f"{method}: the browser is gone")

    def open(self, path: Path, width: int = 1440, height: int = 900) -> None:
        """Show a file and wait until all of it is there."""
        self.size(width, height)
        self.troubles.clear()
        self.call("Page.navigate", url=path.absolute().as_uri())
        self.run("new Promise(done => document.readyState == 'complete' ? done() : addEventListener('load', done))")

    def size(self, width: int, height: int) -> None:
        """How large the window is, in CSS pixels."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def scheme(self, name: str) -> None:
        """What the system prefers: `light` or `dark`."""
        features = [{"name": "prefers-color-scheme", "value": name}]
        self.call("Emulation.setEmulatedMedia", features=features)

    def run(self, script: str) -> Any:
        """The value of an expression on the page."""
        done = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in done:
            raise RuntimeError(str(done["exceptionDetails"]))
        return done["result"].get("value")

    def press(self, key: str, **more: object) -> None:
        """Press a key and let it go."""
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        code = {"Enter": 13, "Escape": 27, "Tab": 9}.get(key, 0)
        for kind in ("keyDown", "keyUp"):
            words = {"text": text} if text and kind == "keyDown" else {}
            self.call("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **words, **more)

    def point(self, selector: str) -> None:
        """Move the mouse to the middle of an element."""
        x, y = self.run(
            f"(e => {{ e.scrollIntoView({{block: 'center'}}); const r = e.getClientRects()[0];"
            f" return [r.x + r.width / 2, r.y + r.height / 2]; }})(document.querySelector({json.dumps(selector)}))"
        )
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def picture(self, path: Path, *, whole: bool = False) -> None:
        """Write what is seen, or the whole page, as a PNG."""
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(shot["data"]))

    def _messages(self) -> Iterator[Any]:
        while True:
            while b"\0" in self._rest:
                raw, _, self._rest = self._rest.partition(b"\0")
                told = json.loads(raw)
                self._note(told)
                yield told
            piece = os.read(self._heard.fileno(), 1 << 16)
            if not piece:
                return
            self._rest += piece

    def _note(self, told: Any) -> None:
        if told.get("method") == "Log.entryAdded":
            self.troubles.append(told["params"]["entry"]["text"])
        elif told.get("method") in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled"):
            self.troubles.append(json.dumps(told["params"]))


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser with a profile in a folder, ended afterwards."""
    found = program()
    assert found
    (down, said), (heard, up) = map(_high, os.pipe()), map(_high, os.pipe())
    silent = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
    pipes = [(os.POSIX_SPAWN_DUP2, down, 3), (os.POSIX_SPAWN_DUP2, up, 4)]
    command = [found, *FLAGS, f"--user-data-dir={folder}"]
    process = os.posix_spawn(found, command, os.environ, file_actions=[*silent, *pipes])
    os.close(down)
    os.close(up)
    with os.fdopen(heard, "rb") as stream:
        try:
            yield Browser(said, stream)
        finally:
            os.close(said)
            _ended(process)


def _high(number: int) -> int:
    """The same file under a number that no standard stream has."""
    fcntl = pytest.importorskip("fcntl")
    other: int = fcntl.fcntl(number, fcntl.F_DUPFD_CLOEXEC, 10)
    os.close(number)
    return other


def _ended(process: int) -> None:
    """Wait until a browser whose pipe was closed has ended, and end it where it does not."""
    for _ in range(100):
        if os.waitpid(process, os.WNOHANG)[0]:
            return
        time.sleep(0.1)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
