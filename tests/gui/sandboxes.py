# SPDX-License-Identifier: GPL-3.0-or-later
"""The fake sandbox service for pictures: some sandboxes with their records and logs."""
import datetime
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
KEY = "e2b_" + "0" * 40


class SandboxService:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="gantry-shots-e2b-")
        port_file = os.path.join(self.folder, "port")
        self.process = subprocess.Popen([sys.executable, os.path.join(HERE, "..", "fakes", "fake_e2b.py"),
                                         "--port-file", port_file])
        while not os.path.exists(port_file):
            time.sleep(0.05)
        with open(port_file) as file:
            self.url = f"http://127.0.0.1:{file.read().strip()}"

    def environment(self):
        return {"E2B_API_KEY": KEY, "E2B_API_URL": self.url, "E2B_SANDBOX_URL": self.url}

    def call(self, path, body):
        request = urllib.request.Request(self.url + path, json.dumps(body).encode(),
                                         {"X-API-Key": KEY, "Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or "null")

    def fill(self, desk):
        stories = [("Upgrade the HTTP client to version 5", 41, "running", "gantry/upgrade-the-http-client"),
                   ("Find the slowest queries of the import", 12, "running", ""),
                   ("Port the settings page to the new forms", 55, "paused", "")]
        for title, minutes, state, branch in stories:
            tag = "gantry-" + str(uuid.uuid4())
            made = self.call("/v2/sandboxes", {"templateID": "anthropic-claude-code", "timeout": 4200,
                                               "metadata": {"gantryTag": tag}})
            self.record(desk, tag, made["sandboxID"], title, minutes, state, branch)
            self.call("/_fake/age", {"sandbox": made["sandboxID"], "seconds": minutes * 60})
            if state == "paused":
                self.call(f"/sandboxes/{made['sandboxID']}/pause", {})
        self.record(desk, "gantry-" + str(uuid.uuid4()), "igone0000000000000000", "Try the nightly compiler", 38,
                    "running", "")

    @staticmethod
    def record(desk, tag, sandbox, title, minutes, state, branch):
        def stamp(ago):
            return (datetime.datetime.now(datetime.UTC) - datetime.timedelta(minutes=ago)).strftime(
                "%Y-%m-%dT%H:%M:%S.000Z")

        run = str(uuid.uuid4())
        folder = desk.path("data/sandboxes")
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with open(os.path.join(folder, tag + ".json"), "w") as file:
            json.dump({"tag": tag, "sandbox": sandbox, "template": "anthropic-claude-code", "run": run, "session": "",
                       "project": desk.path("home/src/harbor-api"), "work_folder": "/workspace", "state": state,
                       "time_to_live_s": 4200, "created_at": stamp(minutes), "end_at": stamp(minutes - 70),
                       "title": title, "branch": branch, "time_limit_s": 3600, "budget_micros": 2000000,
                       "hourly_micros": 100000, "cpus": 2, "memory_mb": 1024}, file)
        folder = desk.path(f"data/runs/{run}")
        os.makedirs(folder, mode=0o700)
        with open(os.path.join(folder, "run.log"), "w") as file:
            file.write("$ npm test\n\n> harbor-api@2.4.0 test\n> vitest run\n\n")
            for number in range(1, 24):
                file.write(f" ✓ src/http/client.{number}.test.ts (6 tests) {number * 7} ms\n")
            file.write("\n Test Files  23 passed (23)\n      Tests  138 passed (138)\n")

    def close(self):
        self.process.terminate()
        self.process.wait()
        for name in os.listdir(self.folder):
            os.remove(os.path.join(self.folder, name))
        os.rmdir(self.folder)
