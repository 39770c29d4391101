# SPDX-License-Identifier: GPL-3.0-or-later
"""One sandbox of the fake: processes that really run, in a folder of their own. Used by fake_e2b.py."""
import base64
import os
import pathlib
import queue
import secrets
import shutil
import signal
import subprocess
import threading
import time

KEPT_AFTER_EXIT = 30  # seconds for which the end of a process stays known
CHUNK = 32 * 1024


class CallError(Exception):
    """A Connect error: code and message."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code
        self.message = message


class Process:
    def __init__(self, config, tag, popen):
        self.config = config
        self.tag = tag
        self.popen = popen
        self.pid = popen.pid
        self.lock = threading.Lock()
        self.subscribers = []
        self.end = None
        self.ended_at = None
        readers = [threading.Thread(target=self._read, args=(pipe, name), daemon=True)
                   for pipe, name in ((popen.stdout, "stdout"), (popen.stderr, "stderr"))]
        # Started with the first subscriber, so that the one who starts a process misses nothing.
        self._threads = readers + [threading.Thread(target=self._reap, args=(readers,), daemon=True)]
        self._started = False

    def subscribe(self):
        events = queue.Queue()
        with self.lock:
            if self.end:
                events.put(self.end)
            else:
                self.subscribers.append(events)
            if not self._started:
                self._started = True
                for thread in self._threads:
                    thread.start()
        return events

    def unsubscribe(self, events):
        with self.lock:
            if events in self.subscribers:
                self.subscribers.remove(events)

    def _tell(self, event):
        for events in self.subscribers:
            events.put(event)

    def _read(self, pipe, name):
        while chunk := os.read(pipe.fileno(), CHUNK):
            with self.lock:
                self._tell({"data": {name: base64.b64encode(chunk).decode()}})

    def _reap(self, readers):
        code = self.popen.wait()
        for reader in readers:
            reader.join()
        if code < 0:
            word = {9: "killed", 15: "terminated"}.get(-code, f"signal {-code}")
            end = {"exitCode": -1, "status": f"signal: {word}", "error": f"signal: {word}"}
        else:
            end = {"exited": True, "status": f"exit status {code}"}
            if code:
                end |= {"exitCode": code, "error": f"exit status {code}"}
        with self.lock:
            self.end = {"end": end}
            self.ended_at = time.monotonic()
            self._tell(self.end)
            self.subscribers.clear()


class Sandbox:
    def __init__(self, root, template, body, now):
        self.id = "i" + "".join(secrets.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(20))
        self.token = secrets.token_hex(32)
        self.template = template
        self.metadata = body.get("metadata") or {}
        self.envs = body.get("envVars") or {}
        self.auto_pause = bool(body.get("autoPause"))
        self.started_at = now
        self.end_at = now + body["timeout"]
        self.state = "running"
        self.root = pathlib.Path(root, self.id)
        self.home = self.root / "home" / "user"
        self.processes = {}
        self.streams = []  # sockets to cut when the sandbox is paused or killed
        for folder in (self.home / ".local" / "bin", self.root / "tmp", self.root / "root"):
            folder.mkdir(parents=True)
        # A login shell takes PATH from /etc/profile.
        (self.home / ".bash_profile").write_text('export PATH="$HOME/.local/bin:$PATH"\n')

    # -- paths

    def path(self, name, user="user"):
        if not name or "\0" in name:
            raise CallError("invalid_argument", "invalid path")
        home = self.home if user in ("", "user") else self.root / "root"
        if name == "~" or name.startswith("~/"):
            name = str(home) + name[1:]
        path = pathlib.Path(os.path.normpath(name))
        if not path.is_absolute():
            path = home / path
        elif not path.is_relative_to(self.root):
            path = self.root / str(path).lstrip("/")
        return path

    def shown(self, path):
        return "/" + str(path.relative_to(self.root))

    # -- processes

    def start(self, request, user):
        config = request.get("process") or {}
        if user not in ("", "user", "root"):
            raise CallError("unauthenticated", f"invalid username: '{user}'")
        cwd = self.path(config["cwd"]) if config.get("cwd") else self.home
        if not cwd.is_dir():
            raise CallError("invalid_argument", f"cwd '{config['cwd']}' does not exist")
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.home), "USER": "user", "LOGNAME": "user",
                       "LANG": "C.UTF-8", **self.envs, "E2B_SANDBOX": "true", "E2B_SANDBOX_ID": self.id,
                       "E2B_TEMPLATE_ID": self.template, **(config.get("envs") or {})}
        stdin = subprocess.DEVNULL if request.get("stdin") is False else subprocess.PIPE
        popen = subprocess.Popen([config["cmd"], *config.get("args", [])], cwd=cwd, env=environment, stdin=stdin,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        process = Process(config, request.get("tag", ""), popen)
        self.processes[process.pid] = process
        return process

    def process(self, selector):
        for process in list(self.processes.values()):
            if process.ended_at and time.monotonic() - process.ended_at > KEPT_AFTER_EXIT:
                del self.processes[process.pid]
        for process in self.processes.values():
            if process.pid == selector.get("pid") or (selector.get("tag") and process.tag == selector["tag"]):
                return process
        raise CallError("not_found", f"process with pid {selector.get('pid')} not found")

    def running(self):
        return [process for process in self.processes.values() if process.popen.poll() is None]

    def pids(self):
        """Everything started in here, also what has made a session of its own."""
        mark = f"E2B_SANDBOX_ID={self.id}".encode()
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    if mark in (entry / "environ").read_bytes().split(b"\0"):
                        yield int(entry.name)
                except OSError:
                    pass

    def signal_all(self, number):
        for pid in self.pids():
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass

    def cut_streams(self):
        for connection in self.streams:
            try:
                connection.shutdown(2)
            except OSError:
                pass

    def pause(self, now):
        self.state = "paused"
        self.end_at = now
        self.signal_all(signal.SIGSTOP)
        self.cut_streams()

    def resume(self, end_at):
        self.state = "running"
        self.end_at = end_at
        self.signal_all(signal.SIGCONT)

    def kill(self):
        self.state = "killed"
        self.cut_streams()  # before the processes: nobody hears how they end
        for _ in range(3):  # a child may have been born meanwhile
            self.signal_all(signal.SIGKILL)
        shutil.rmtree(self.root, ignore_errors=True)

    # -- filesystem.Filesystem

    def entry(self, path):
        if not path.exists():
            raise CallError("not_found", f"path '{self.shown(path)}' does not exist")
        info = path.stat()
        kind = "FILE_TYPE_DIRECTORY" if path.is_dir() else "FILE_TYPE_FILE"
        entry = {"name": path.name, "type": kind, "path": self.shown(path), "mode": info.st_mode & 0o777,
                 "permissions": oct(info.st_mode & 0o777), "owner": "user", "group": "user"}
        if info.st_size:
            entry["size"] = str(info.st_size)
        return entry

    def filesystem(self, method, body):
        if method == "Move":
            source, target = self.path(body["source"]), self.path(body["destination"])
            self.entry(source)
            os.rename(source, target)
            return {"entry": self.entry(target)}
        path = self.path(body.get("path", ""))
        if method == "Stat":
            return {"entry": self.entry(path)}
        if method == "ListDir":
            self.entry(path)
            return {"entries": [self.entry(child) for child in sorted(path.iterdir())]}
        if method == "MakeDir":
            if path.exists():
                raise CallError("already_exists", f"directory already exists: {self.shown(path)}")
            path.mkdir(parents=True)
            return {"entry": self.entry(path)}
        if method == "Remove":
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
            return {}
        raise CallError("unimplemented", "unknown method")

    def write(self, name, data):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return {"name": path.name, "path": self.shown(path), "type": "file"}
