# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk to try Gantry on: an X server and window manager of its own, a private home, and hands (xdotool)."""

import json
import os
import shlex
import shutil
import signal
import subprocess
import tempfile
import time

DEMO = "gantry-demo-agent"


def wait_for(condition, seconds=15, what="it"):
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise TimeoutError(f"waited {seconds} s for {what}")


class Screen:
    """Xvfb with openbox."""

    def __init__(self, width=2000, height=1200):
        self.log = open(os.devnull, "wb")  # closed with the servers
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            pass_fds=[write], stdout=self.log, stderr=self.log)
        os.close(write)
        with os.fdopen(read) as port:
            self.display = ":" + port.readline().strip()
        environment = dict(os.environ, DISPLAY=self.display)
        self.manager = subprocess.Popen(["openbox"], env=environment, stdout=self.log, stderr=self.log)
        try:
            # The first program that draws text on a fresh system also builds the cache of all fonts.
            wait_for(lambda: subprocess.run(["wmctrl", "-m"], env=environment, stdout=self.log,
                                            stderr=self.log).returncode == 0, what="the window manager", seconds=120)
        except TimeoutError:
            self.close()
            raise

    def close(self):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()
        self.log.close()


class Desk:
    """A home with Gantry in it, on a screen. close() ends what was started in it, however far down."""

    def __init__(self, screen, claude=None, theme="light", environment=None):
        self.home = tempfile.mkdtemp(prefix="gg-", dir="/tmp")
        for name in ("home/src", "data", "config", "run", "bin"):
            os.makedirs(os.path.join(self.home, name), mode=0o700)
        self.environment = dict(
            os.environ, DISPLAY=screen.display, HOME=self.path("home"), GANTRY_DATA_DIR=self.path("data"),
            GANTRY_CONFIG_DIR=self.path("config"), XDG_RUNTIME_DIR=self.path("run"), XDG_CONFIG_HOME=self.path("home/.config"),
            XDG_STATE_HOME=self.path("home/.state"), XDG_DATA_HOME=self.path("home/.share"), QT_QPA_PLATFORM="xcb",
            LANGUAGE="en", LANG="C.UTF-8", NO_AT_BRIDGE="1", SHELL="/bin/bash")
        self.environment.update(environment or {})
        self.window_process = None
        self.window = None
        self.claude = claude or shutil.which(DEMO)
        self.theme = theme
        self.settings(theme)

    def path(self, inside):
        return os.path.join(self.home, inside)

    def settings(self, theme="light", **more):
        values = {"claude": {"program": self.claude}, "appearance": {"theme": theme, "reducedMotion": "true"}, **more}
        with open(self.path("config/gantry.ini"), "w", encoding="utf-8") as file:
            for section, entries in values.items():
                file.write(f"[{section}]\n" + "".join(f"{key}={value}\n" for key, value in entries.items()))

    def project(self, name, git=True):
        folder = self.path("home/src/" + name)
        if not os.path.isdir(folder):
            os.makedirs(folder)
            if git:
                self.run("git", "-C", folder, "init", "-q", "-b", "main")
                with open(os.path.join(folder, "package.json"), "w", encoding="utf-8") as file:
                    json.dump({"name": name, "version": "1.0.0"}, file)
                self.run("git", "-C", folder, "add", "package.json")
                self.run("git", "-C", folder, "-c", "user.name=Ann", "-c", "user.email=ann@example.org",
                         "commit", "-q", "-m", "Begin")
        return folder

    def agent(self, name, script=None, speed=1):
        """A program that plays the demo agent with a script of its own."""
        program = self.path("bin/" + name)
        lines = ["#!/bin/sh", f"export GANTRY_DEMO_SPEED={speed}"]
        if script is not None:
            with open(program + ".json", "w", encoding="utf-8") as file:
                json.dump(script, file)
            lines.append(f"export GANTRY_DEMO_SCRIPT={shlex.quote(program + '.json')}")
        # gantryctl knows no window whose colours it could follow.
        lines += ["for word; do", '  if [ "$last" = --settings ]; then',
                  f"    sed -i -e 's/\"theme\":\"[a-z]*\",*//' -e 's/^{{/{{\"theme\":\"{self.theme}\",/' \"$word\"",
                  "  fi; last=$word", "done", f'exec {shlex.quote(shutil.which(DEMO))} "$@"']
        with open(program, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        os.chmod(program, 0o755)
        return program

    def run(self, *command, check=True, **options):
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, **options)
        if check and done.returncode:
            raise RuntimeError(f"{' '.join(command)} failed: {done.stdout[-1000:]}{done.stderr[-1000:]}")
        return done.stdout

    # -- the window

    def start(self, size=(1280, 800), folder=None):
        with open(self.path("stderr"), "ab") as errors:
            self.window_process = subprocess.Popen(["gantry"], env=self.environment, cwd=folder or self.path("home"),
                                                   stderr=errors)
        self.find_window()
        self.resize(*size)

    def find_window(self):
        def visible():
            if self.window_process.poll() is not None:
                raise RuntimeError(f"gantry ended with {self.window_process.returncode}")
            return self.run("xdotool", "search", "--onlyvisible", "--pid", str(self.window_process.pid), "--class", "gantry",
                            check=False).split()

        self.window = wait_for(visible, 30, "the window")[-1]
        self.run("xdotool", "windowactivate", "--sync", self.window)

    def resize(self, width, height):
        self.run("xdotool", "windowmove", self.window, "20", "40")
        self.run("xdotool", "windowsize", "--sync", self.window, str(width), str(height), check=False)
        wait_for(lambda: f"{width}x{height}" in self.run("xdotool", "getwindowgeometry", self.window), 5, "the new size")

    def kill_window(self):
        self.window_process.send_signal(signal.SIGKILL)
        self.window_process.wait()

    def is_open(self):
        return self.window_process is not None and self.window_process.poll() is None

    # -- hands and eyes

    def keys(self, *names, pause=0.15):
        for name in names:
            self.run("xdotool", "key", "--clearmodifiers", name)
            time.sleep(pause)

    def type(self, text):
        self.run("xdotool", "type", "--delay", "8", text)

    def click(self, x, y, pause=0.2):
        """Where in the window's client area."""
        self.run("xdotool", "mousemove", "--window", self.window, str(x), str(y), "click", "1")
        time.sleep(pause)

    def picture(self, file, settle=0.5):
        """Of the window's place on the screen, with the dialogs over it."""
        self.run("xdotool", "mousemove", "1995", "1195")
        time.sleep(settle)
        facts = dict(line.strip().split(":", 1) for line in self.run("xwininfo", "-id", self.window).splitlines() if ":" in line)
        x, y = (facts[f"Absolute upper-left {axis}"].strip() for axis in "XY")
        size = f"{facts['Width'].strip()}x{facts['Height'].strip()}"
        self.run("import", "-window", "root", "-crop", f"{size}+{x}+{y}", "+repage", file)

    # -- what Gantry knows

    def ctl(self, *arguments):
        return self.run("gantryctl", *arguments, check=False)

    def sessions(self):
        try:
            listed = json.loads(self.ctl("session", "list", "--json") or "[]")
        except ValueError:
            return []
        return listed

    def steps(self):
        """The steps of the newest session."""
        listed = self.sessions()
        return listed[0]["steps"] if listed else []

    def stored_settings(self):
        with open(self.path("config/gantry.ini"), encoding="utf-8") as file:
            return file.read()

    def step_state(self, number=0):
        steps = self.steps()
        return steps[number]["state"] if len(steps) > number else None

    # -- the end

    def processes(self):
        """Every process whose environment lives in this home."""
        mark = ("GANTRY_DATA_DIR=" + self.path("data")).encode()
        home = ("HOME=" + self.path("home")).encode()
        found = []
        for entry in os.listdir("/proc"):
            if not entry.isdigit() or int(entry) == os.getpid():
                continue
            try:
                with open(f"/proc/{entry}/environ", "rb") as file:
                    environment = file.read().split(b"\0")
            except OSError:
                continue
            if mark in environment or home in environment:
                found.append(int(entry))
        return found

    def close(self):
        if self.is_open():
            self.window_process.terminate()
            try:
                self.window_process.wait(5)
            except subprocess.TimeoutExpired:
                self.window_process.kill()
                self.window_process.wait()
        for pid in self.processes():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        shutil.rmtree(self.home, ignore_errors=True)
