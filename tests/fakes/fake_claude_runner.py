#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The service behind a dispatch backend: POST /run with a repository and a prompt, one JSON answer at the end.

The prompt decides: "fail" answers 500, "nothing" that nothing was changed, "html" a page, anything else a pull request.
Requests go to the log without the secrets, but with what they were made of.
"""
import argparse
import http.server
import json
import pathlib

REQUIRED = ["repository_url", "task_prompt", "claude_oauth_token", "github_app_private_key", "installation_id"]


class Handler(http.server.BaseHTTPRequestHandler):
    log_path = None

    def log_message(self, *_):
        pass

    def reply(self, status, body):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with open(self.log_path, "a", encoding="utf-8") as log:
            log.write(json.dumps({"path": self.path, "repository_url": body.get("repository_url"),
                                  "base_branch": body.get("base_branch"), "installation_id": body.get("installation_id"),
                                  "key_is_pem": body.get("github_app_private_key", "").startswith("-----BEGIN"),
                                  "token_length": len(body.get("claude_oauth_token", ""))}) + "\n")
        if self.path != "/base/run" or any(not body.get(name) for name in REQUIRED):
            self.reply(400, {"error": "Missing required parameters", "required": REQUIRED})
        elif body["task_prompt"] == "fail":
            self.reply(500, {"error": "Claude broke " + body["claude_oauth_token"], "details": "stack", "execution_time_ms": 5})
        elif body["task_prompt"] == "html":
            self.reply(200, b"<html>")
        elif body["task_prompt"] == "nothing":
            self.reply(200, {"success": True, "message": "Task completed but no changes were made",
                             "claude_output": "all is well", "execution_time_ms": 7})
        else:
            self.reply(200, {"success": True, "pull_request_url": "https://github.com/octo/demo/pull/9",
                             "pull_request_number": 9, "branch_name": "claude-code-1-abcdef01",
                             "claude_output": "done", "execution_time_ms": 42})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port-file", required=True)
    parser.add_argument("--log", required=True)
    arguments = parser.parse_args()
    Handler.log_path = arguments.log
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    temporary = pathlib.Path(arguments.port_file + ".new")
    temporary.write_text(str(server.server_address[1]))
    temporary.rename(arguments.port_file)
    server.serve_forever()


main()
