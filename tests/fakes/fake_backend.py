#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A backend that takes session events, for tests: appends every request to a file, one JSON object per line.

    fake_backend.py --port-file P --log L [--token T] [--fail N]

Answers 401 without "Authorization: Bearer T", 503 to the first N requests, else 200.
"""

import argparse
import json
import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    options = None
    failures = 0

    def log_message(self, *_):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        allowed = not self.options.token or self.headers.get("Authorization") == f"Bearer {self.options.token}"
        status = 200 if allowed else 401
        if allowed and Handler.failures < self.options.fail:
            Handler.failures += 1
            status = 503
        try:
            value = json.loads(body)
        except ValueError:
            value = None
        with open(self.options.log, "a", encoding="utf-8") as log:
            log.write(json.dumps({"path": self.path, "status": status, "body": value}) + "\n")
        self.send_response(status)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    do_PATCH = do_PUT = do_POST


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--port-file", required=True)
    parser.add_argument("--log", required=True)
    parser.add_argument("--token", default="")
    parser.add_argument("--fail", type=int, default=0)
    Handler.options = parser.parse_args()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    partial = Handler.options.port_file + ".part"
    with open(partial, "w", encoding="ascii") as file:
        file.write(f"{server.server_address[1]}\n")
    os.replace(partial, Handler.options.port_file)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server.serve_forever()


if __name__ == "__main__":
    main()
