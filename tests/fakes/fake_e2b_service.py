# SPDX-License-Identifier: GPL-3.0-or-later
"""The control plane of the fake: what it knows of sandboxes, and its answers as (status, body, headers). Used by
fake_e2b.py."""
import datetime
import hashlib
import pathlib
import re
import threading
import time
import urllib.parse

from fake_e2b_sandbox import Sandbox


class HttpError(Exception):
    def __init__(self, status, message, **headers):
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers


class Service:
    def __init__(self, options, root):
        self.options = options
        self.root = root
        self.lock = threading.RLock()
        self.sandboxes = {}
        self.faults = []
        self.offset = 0

    def now(self):
        return time.time() + self.offset

    def is_older(self, *version):
        return tuple(map(int, self.options.envd_version.split("."))) < version

    def expire(self):
        with self.lock:
            for sandbox in list(self.sandboxes.values()):
                if sandbox.state == "running" and sandbox.end_at <= self.now():
                    if sandbox.auto_pause:
                        sandbox.pause(self.now())
                    else:
                        self.remove(sandbox)

    def remove(self, sandbox):
        del self.sandboxes[sandbox.id]
        sandbox.kill()

    def fault(self, method, path):
        with self.lock:
            for fault in self.faults:
                if fault.get("method", method) == method and re.match(fault["path"], path):
                    if fault.get("skip", 0) > 0:
                        fault["skip"] -= 1
                        continue
                    fault["times"] = fault.get("times", 1) - 1
                    if fault["times"] <= 0:
                        self.faults.remove(fault)
                    return fault
        return None

    def find(self, name):
        sandbox = self.sandboxes.get(name.split("-")[0])
        if not sandbox:
            raise HttpError(404, f'Sandbox "{name}" doesn\'t exist or you don\'t have access to it')
        return sandbox

    def seconds(self, body, key="timeout", default=None):
        value = body.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise HttpError(400, f"validation error: {key} must be an integer")
        if value < 1:
            raise HttpError(400, "Timeout must be greater than 0")
        return value

    def life(self, body, default):
        seconds = self.seconds(body, default=default)
        if seconds > self.options.max_hours * 3600:
            raise HttpError(400, f"Timeout cannot be greater than {self.options.max_hours} hours")
        return seconds

    def create(self, body, is_v2):
        timeout = self.life(body, 300 if is_v2 else 15)
        for key in ("metadata", "envVars"):
            if not all(isinstance(value, str) for value in (body.get(key) or {}).values()):
                raise HttpError(400, f"validation error: {key} must hold strings")
        template = body.get("templateID", "base")
        if template not in self.options.template:
            raise HttpError(404, f"template '{template}' not found")
        running = sum(sandbox.state == "running" for sandbox in self.sandboxes.values())
        if running >= self.options.max_sandboxes:
            raise HttpError(429, f"you have reached the maximum number of concurrent E2B sandboxes ({running}). "
                                 "If you need more, please visit 'https://e2b.dev/docs/billing'")
        sandbox = Sandbox(self.root, template, {**body, "timeout": timeout}, self.now())
        sandbox.secure = is_v2 or bool(body.get("secure"))
        if self.options.bin:
            for program in pathlib.Path(self.options.bin).iterdir():
                (sandbox.home / ".local" / "bin" / program.name).symlink_to(program)
        self.sandboxes[sandbox.id] = sandbox
        return 201, self.told(sandbox), {}

    def told(self, sandbox):
        told = {"alias": sandbox.template, "clientID": "6532622b", "envdVersion": self.options.envd_version,
                "sandboxID": sandbox.id, "templateID": hashlib.sha1(sandbox.template.encode()).hexdigest()[:20]}
        if sandbox.secure:
            told["envdAccessToken"] = sandbox.token
        return told

    def detail(self, sandbox):
        def stamp(seconds):  # with nine digits, as Go writes it
            return datetime.datetime.fromtimestamp(seconds, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%f123Z")

        detail = self.told(sandbox) | {"cpuCount": 2, "memoryMB": 1024, "diskSizeMB": 1024, "state": sandbox.state,
                                       "startedAt": stamp(sandbox.started_at), "endAt": stamp(sandbox.end_at)}
        if sandbox.metadata:
            detail["metadata"] = sandbox.metadata
        return detail

    def list(self, query):
        states = query.get("state", ["running,paused"])[0].split(",")
        wanted = urllib.parse.parse_qs(query.get("metadata", [""])[0], keep_blank_values=True)
        wanted = {urllib.parse.unquote(key): urllib.parse.unquote(values[0]) for key, values in wanted.items()}
        found = [sandbox for sandbox in self.sandboxes.values() if sandbox.state in states
                 and all(sandbox.metadata.get(key) == value for key, value in wanted.items())]
        start = int(query.get("nextToken", ["0"])[0])
        limit = min(int(query.get("limit", ["100"])[0]), self.options.page)
        headers = {"X-Total-Running": str(len(found))}
        if start + limit < len(found):
            headers["X-Next-Token"] = str(start + limit)
        page = [self.detail(sandbox) for sandbox in found[start:start + limit]]
        for entry in page:
            entry.pop("envdAccessToken", None)
        return 200, page, headers

    def connect(self, name, body, is_v2):
        sandbox = self.find(name)
        end = self.now() + self.life(body or {}, 300 if is_v2 else None)
        if sandbox.state == "paused":
            sandbox.resume(end)
            return 201, self.told(sandbox), {}
        sandbox.end_at = max(sandbox.end_at, end)
        return 200, self.told(sandbox), {}

    def control(self, method, path, query, body):
        is_v2 = path.startswith("/v2/")
        parts = path.removeprefix("/v2").strip("/").split("/")
        if self.options.no_v2 and is_v2 and method == "POST":
            raise HttpError(400, "method not allowed") if len(parts) == 1 else HttpError(
                404, "no matching operation was found")
        if parts == ["sandboxes"]:
            return self.create(body or {}, is_v2) if method == "POST" else self.list(query)
        if parts[0] != "sandboxes" or len(parts) > 3:
            raise HttpError(404, "no matching operation was found")
        action = parts[2] if len(parts) == 3 else ""
        if (method, action) == ("POST", "connect"):
            return self.connect(parts[1], body, is_v2)
        sandbox = self.find(parts[1])
        if (method, action) == ("GET", ""):
            return 200, self.detail(sandbox), {}
        if (method, action) == ("DELETE", ""):
            self.remove(sandbox)
            return 204, None, {}
        if (method, action) == ("POST", "pause"):
            if sandbox.state == "paused":
                raise HttpError(409, f"Error pausing sandbox - sandbox '{sandbox.id}' is already paused")
            sandbox.pause(self.now())
            return 204, None, {}
        if (method, action) in (("POST", "timeout"), ("POST", "refreshes")):
            seconds = self.seconds(body or {}, "timeout" if action == "timeout" else "duration")
            if sandbox.state == "paused":
                raise HttpError(404, f'Sandbox "{sandbox.id}" is paused')
            end = self.now() + seconds
            sandbox.end_at = end if action == "timeout" else max(sandbox.end_at, end)
            return 204, None, {}
        if (method, action) == ("GET", "metrics"):
            return 200, [{"cpuCount": 2, "cpuUsedPct": 1.5, "memTotal": 1 << 30, "memUsed": 1 << 28}], {}
        raise HttpError(404, "no matching operation was found")
