# SPDX-License-Identifier: GPL-3.0-or-later
"""The fake sandbox service for pictures: some sandboxes with their records and logs."""
import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
KEY = "e2b_" + "0" * 40


def claude_lines():
    session = str(uuid.uuid4())

    def message(role, content):
        return {"type": role, "message": {"role": role, "content": content}, "session_id": session,
                "parent_tool_use_id": None, "uuid": str(uuid.uuid4())}

    def tool(name, command, output):
        use = "toolu_" + uuid.uuid4().hex[:20]
        yield message("assistant", [{"type": "tool_use", "id": use, "name": name, "input": command}])
        yield message("user", [{"type": "tool_result", "tool_use_id": use, "content": output}])

    yield {"type": "system", "subtype": "init", "session_id": session, "model": "claude-sonnet-4-5", "tools": ["Bash"],
           "cwd": "/home/user/workspace", "permissionMode": "bypassPermissions", "uuid": str(uuid.uuid4())}
    yield message("assistant", [{"type": "text", "text": "I'll look at what the tests say before I change anything."}])
    tests = "\n".join(f" ✓ src/http/client.{number}.test.ts (6 tests) {number * 7} ms" for number in range(1, 6))
    yield from tool("Bash", {"command": "npm test"}, tests + "\n\n Test Files  23 passed (23)\n      Tests  138 passed (138)")
    yield from tool("Read", {"file_path": "src/http/client.ts"}, "1\timport { request } from 'undici';")
    yield message("assistant", [{"type": "text", "text": "The client builds its agent by hand in two places. Both go "
                                 "through one factory now, and the 138 tests still pass."}])
    yield {"type": "result", "subtype": "success", "is_error": False, "result": "Done.", "session_id": session,
           "total_cost_usd": 0.31, "num_turns": 4, "duration_ms": 41200, "uuid": str(uuid.uuid4())}


class SandboxService:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="gantry-shots-e2b-")
        port_file = os.path.join(self.folder, "port")
        self.process = subprocess.Popen([sys.executable, os.path.join(HERE, "..", "fakes", "fake_e2b.py"),
                                         "--port-file", port_file, "--bin", self.make_claude()])
        while not os.path.exists(port_file):
            time.sleep(0.05)
        with open(port_file) as file:
            self.url = f"http://127.0.0.1:{file.read().strip()}"

    def make_claude(self):
        """The folder of a claude that says what a real one might."""
        script = os.path.join(self.folder, "claude.jsonl")
        with open(script, "w") as file:
            for line in claude_lines():
                file.write(json.dumps(line) + "\n")
        folder = os.path.join(self.folder, "bin")
        os.mkdir(folder)
        program = os.path.join(folder, "claude")
        with open(program, "w") as file:
            file.write(f"""#!/bin/bash
[ "$1" = update ] && exit 0
case "$(cat)" in Upgrade*) echo "5.0.0" >client.version ;; esac
cat {script}
""")
        os.chmod(program, 0o755)
        return folder

    def environment(self):
        return {"E2B_API_KEY": KEY, "E2B_API_URL": self.url, "E2B_SANDBOX_URL": self.url}

    def call(self, path, body, method="POST"):
        request = urllib.request.Request(self.url + path, None if body is None else json.dumps(body).encode(),
                                         {"X-API-Key": KEY, "Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or "null")

    def fill(self, desk):
        """Sessions that really ran in the fake; then their sandboxes are made older."""
        stories = [("Upgrade the HTTP client to version 5", 41, ["--branch", "auto"]),
                   ("Find the slowest queries of the import", 12, []),
                   ("Port the settings page to the new forms", 55, []),
                   ("Try the nightly compiler", 38, [])]
        made = {}
        for title, minutes, options in stories:
            desk.ctl("run", "--engine", "e2b", "--project", desk.project("harbor-api"), "--sandbox-folder", "workspace",
                     "--keep", "--budget", "2", "--prompt", title, *options)
            made[title] = self.make_older(desk, title, minutes)
        self.call(f"/sandboxes/{made[stories[2][0]]}/pause", {})
        self.call(f"/sandboxes/{made[stories[3][0]]}", None, "DELETE")

    def make_older(self, desk, title, minutes):
        """The id of the sandbox."""
        folder = desk.path("data/sandboxes")
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            with open(path) as file:
                record = json.load(file)
            if record["title"] != title:
                continue
            for time_of in ("created_at", "end_at"):
                moved = datetime.datetime.fromisoformat(record[time_of]) - datetime.timedelta(minutes=minutes)
                record[time_of] = moved.strftime("%Y-%m-%dT%H:%M:%S.000Z")
            with open(path, "w") as file:
                json.dump(record, file)
            self.call("/_fake/age", {"sandbox": record["sandbox"], "seconds": minutes * 60})
            return record["sandbox"]
        raise RuntimeError(f"no sandbox is for {title}")

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder)
