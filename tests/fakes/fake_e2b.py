#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sandbox service on 127.0.0.1 that speaks E2B's protocol, control plane and sandboxes on one port.

Commands really run, in a temporary folder for each sandbox. It refuses what the real service refuses: wrong content
types, broken envelopes, wrong JSON types, missing tokens and routing headers.

  POST /_fake/faults   {"method"?, "path": prefix, "skip"?: 0, "times"?: 1, ...} with one of
       "status", "body"?, "headers"?   answer this instead; "after": true: do the work first (control plane)
       "reset": true                   close the connection without a word; "after": true: do the work first
       "delay": seconds                answer later
       "hold": seconds                 do the work at once, answer later (control plane and uploads)
       "keep_bytes": N                 write only the beginning of a file
       "cut_after": N, "then"?: "eof"|"no_end"|base64   break a stream after N messages, sending these bytes first
  POST /_fake/advance  {"seconds": N}  moves the service's clock
  POST /_fake/age      {"sandbox": ID, "seconds": N}  makes one sandbox older
  GET  /_fake/state    sandboxes and faults that are left
"""
import argparse
import base64
import gzip
import http.server
import json
import os
import pathlib
import queue
import re
import shutil
import signal
import socket
import struct
import sys
import tempfile
import threading
import time
import urllib.parse

from fake_e2b_sandbox import CallError
from fake_e2b_service import HttpError, Service

STATUS_OF_CODE = {"invalid_argument": 400, "unauthenticated": 401, "permission_denied": 403, "not_found": 404,
                  "already_exists": 409, "unimplemented": 501}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    service = None
    log_file = None

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.serve()

    do_POST = do_DELETE = do_GET

    # -- reading and answering

    def read_body(self):
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            body = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return body
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def answer(self, status, body=None, headers=None, kind="application/json; charset=utf-8"):
        data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        if body is not None:
            self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def refuse(self, status, message, headers=None):
        self.answer(status, {"code": status, "message": message}, headers)

    def reset(self):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def serve(self):
        url = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qs(url.query, keep_blank_values=True)
        body = self.read_body()
        self.body = body
        if url.path.startswith("/_fake/"):
            self.answer(200, self.steer(url.path.removeprefix("/_fake/"), body))
            return
        self.note(url, body)
        self.service.expire()
        self.fault = self.service.fault(self.command, url.path) or {}
        time.sleep(self.fault.get("delay", 0))
        if "status" in self.fault and not self.fault.get("after"):
            self.answer_as_scripted()
            return
        if self.fault.get("reset") and not self.fault.get("after"):
            self.reset()
            return
        try:
            if "E2b-Sandbox-Id" in self.headers or "E2b-Sandbox-Port" in self.headers or "signature" in query:
                self.sandbox_plane(url.path, query)
            else:
                self.control_plane(url.path, query)
        except HttpError as error:
            self.refuse(error.status, error.message, error.headers)
        except CallError as error:
            self.answer(STATUS_OF_CODE.get(error.code, 500), {"code": error.code, "message": error.message})
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def answer_as_scripted(self):
        fault = self.fault
        self.answer(fault["status"], fault.get("body", {"code": fault["status"], "message": "scripted"}),
                    fault.get("headers"))

    def note(self, url, body):
        if self.log_file:
            line = {"method": self.command, "path": url.path, "query": url.query,
                    "headers": {name.lower(): value for name, value in self.headers.items()},
                    "body": body[:4096].decode("utf-8", "replace")}
            with self.service.lock, open(self.log_file, "a") as log:
                log.write(json.dumps(line) + "\n")

    def steer(self, what, body):
        with self.service.lock:
            if what == "faults":
                self.service.faults.append(json.loads(body))
            elif what == "advance":
                self.service.offset += json.loads(body)["seconds"]
                self.service.expire()
            elif what == "age":  # as if it had been made earlier
                wanted = json.loads(body)
                sandbox = self.service.sandboxes[wanted["sandbox"]]
                sandbox.started_at -= wanted["seconds"]
                sandbox.end_at -= wanted["seconds"]
            return {"sandboxes": [self.service.detail(each) | {"root": str(each.root)}
                                  for each in self.service.sandboxes.values()], "faults": self.service.faults}

    # -- control plane

    def control_plane(self, path, query):
        key = self.headers.get("X-API-Key")
        if not key:
            raise HttpError(401, "authorization header is missing")
        if key != self.service.options.key:
            raise HttpError(401, "Invalid API key, please visit https://e2b.dev/docs/api-key for more information.")
        body = None
        if self.body:
            if not self.headers.get("Content-Type", "").startswith("application/json"):
                raise HttpError(415, "content type has to be application/json")
            try:
                body = json.loads(self.body)
            except ValueError:
                raise HttpError(400, "validation error: no JSON") from None
        with self.service.lock:
            status, answer, headers = self.service.control(self.command, path, query, body)
        time.sleep(self.fault.get("hold", 0))
        if self.fault.get("reset"):
            self.reset()
        elif "status" in self.fault:
            self.answer_as_scripted()
        else:
            self.answer(status, answer, headers)

    # -- sandbox plane

    def sandbox_plane(self, path, query):
        name = self.headers.get("E2b-Sandbox-Id")
        if not name or self.headers.get("E2b-Sandbox-Port") != "49983":
            raise HttpError(400, "missing header")
        sandbox = self.service.sandboxes.get(name.split("-")[0])
        if not sandbox or sandbox.state != "running":
            self.answer(502, {"sandboxId": name, "message": "The sandbox was not found", "code": 502})
            return
        if path == "/health":
            self.answer(204)
            return
        if sandbox.secure and self.headers.get("X-Access-Token") != sandbox.token:
            raise HttpError(401, "unauthorized access, please provide a valid access token or method signing if supported")
        if self.service.is_older(0, 4, 0) and "username" not in query and "Authorization" not in self.headers:
            raise HttpError(401, "no user specified")
        if path == "/files":
            self.files(sandbox, query)
        elif path.startswith("/process.Process/") or path.startswith("/filesystem.Filesystem/"):
            self.call(sandbox, *path.strip("/").split("/"))
        elif path == "/envs":
            self.answer(200, sandbox.envs)
        else:
            raise HttpError(404, "not found")

    def files(self, sandbox, query):
        name = query.get("path", [""])[0]
        if self.command == "GET":
            path = sandbox.path(name)
            if not path.exists():
                raise HttpError(404, f"path '{sandbox.shown(path)}' does not exist")
            if path.is_dir():
                raise HttpError(400, f"path '{sandbox.shown(path)}' is a directory")
            data = path.read_bytes()
            if wanted := re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", "")):
                start, end = int(wanted[1]), int(wanted[2] or len(data) - 1)
                if start >= len(data):
                    raise HttpError(416, "range not satisfiable")
                part = data[start:end + 1]
                self.answer(206, part, {"Content-Range": f"bytes {start}-{start + len(part) - 1}/{len(data)}"},
                            "application/octet-stream")
            else:
                self.answer(200, data, {"Accept-Ranges": "bytes"}, "application/octet-stream")
            return
        kind = self.headers.get("Content-Type", "")
        data = gzip.decompress(self.body) if self.headers.get("Content-Encoding") == "gzip" else self.body
        data = data[:self.fault.get("keep_bytes", len(data))]
        if kind.startswith("application/octet-stream") and not self.service.is_older(0, 5, 7):
            entries = [sandbox.write(name, data)]
        elif boundary := re.match(r'multipart/form-data;\s*boundary="?([^";]+)', kind):
            entries = []
            for part in data.split(b"--" + boundary[1].encode())[1:-1]:
                head, _, content = part.partition(b"\r\n\r\n")
                filename = re.search(rb'filename="([^"]*)"', head)[1].decode()
                entries.append(sandbox.write(name or filename, content.removesuffix(b"\r\n")))
        else:
            raise HttpError(415, "unsupported content type")
        time.sleep(self.fault.get("hold", 0))
        self.answer(200, entries, kind="text/plain; charset=utf-8")

    def call(self, sandbox, service, method):
        is_stream = service == "process.Process" and method in ("Start", "Connect")
        wanted = "application/connect+json" if is_stream else "application/json"
        if self.command != "POST":
            raise HttpError(405, "method not allowed")
        if not self.headers.get("Content-Type", "").startswith(wanted):
            raise HttpError(415, "unsupported content type")
        if is_stream:
            if len(self.body) < 5 or self.body[0] != 0 or struct.unpack(">I", self.body[1:5])[0] != len(self.body) - 5:
                raise CallError("invalid_argument", "protocol error: incomplete envelope")
            self.stream(sandbox, method, json.loads(self.body[5:]))
            return
        if not self.body:
            raise CallError("invalid_argument", "zero-length payload is not a valid JSON object")
        body = json.loads(self.body)
        if service == "filesystem.Filesystem":
            self.answer(200, sandbox.filesystem(method, body))
        elif method == "List":
            self.answer(200, {"processes": [{"config": each.config, "pid": each.pid, "tag": each.tag}
                                            for each in sandbox.running()]})
        else:
            self.on_process(sandbox, method, body)

    def on_process(self, sandbox, method, body):
        process = sandbox.process(body.get("process", {}))
        if method == "SendSignal":
            if process.popen.poll() is not None:
                raise CallError("not_found", f"process with pid {process.pid} not found")
            os.kill(process.pid, {"SIGNAL_SIGKILL": signal.SIGKILL, "SIGNAL_SIGTERM": signal.SIGTERM}[body["signal"]])
        elif method == "SendInput":
            process.popen.stdin.write(base64.b64decode(body["input"]["stdin"]))
            process.popen.stdin.flush()
        elif method == "CloseStdin" and not self.service.is_older(0, 5, 2):
            process.popen.stdin.close()
        else:
            raise CallError("unimplemented", "unknown method")
        self.answer(200, {})

    # -- streams

    def envelope(self, message, flags=0):
        payload = json.dumps(message, separators=(",", ":")).encode()
        self.chunk(struct.pack(">BI", flags, len(payload)) + payload)

    def chunk(self, data):
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")

    def stream(self, sandbox, method, body):
        self.send_response(200)
        self.send_header("Content-Type", "application/connect+json")
        self.send_header("Connect-Accept-Encoding", "gzip")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        user = base64.b64decode(self.headers.get("Authorization", "").removeprefix("Basic ")).decode().rstrip(":")
        if self.service.is_older(0, 3, 0):
            body.pop("stdin", None)  # not known yet: the input is always open
        try:
            process = sandbox.start(body, user) if method == "Start" else sandbox.process(body.get("process", {}))
        except CallError as error:
            self.envelope({"error": {"code": error.code, "message": error.message}}, 2)
            self.chunk(b"")
            return
        events = process.subscribe()
        sandbox.streams.append(self.connection)
        try:
            self.pump(process, events)
        finally:
            process.unsubscribe(events)
            sandbox.streams.remove(self.connection)

    def pump(self, process, events):
        interval = int(self.headers.get("Keepalive-Ping-Interval", "90"))
        limit = int(self.headers.get("Connect-Timeout-Ms", "0")) / 1000
        deadline = time.monotonic() + limit if limit else None
        event, sent = {"start": {"pid": process.pid}}, 0
        while True:
            self.envelope({"event": event})
            sent += 1
            if sent == self.fault.get("cut_after"):
                self.cut(self.fault.get("then", ""))
                return
            if "end" in event:
                self.envelope({}, 2)
                self.chunk(b"")
                return
            wait = interval if deadline is None else max(0, min(interval, deadline - time.monotonic()))
            try:
                event = events.get(timeout=wait)
            except queue.Empty:
                event = {"keepalive": {}}
                if deadline and time.monotonic() >= deadline:
                    process.popen.kill()
                    self.envelope({"error": {"code": "deadline_exceeded", "message": "context deadline exceeded"}}, 2)
                    self.chunk(b"")
                    return

    def cut(self, then):
        if then == "no_end":  # HTTP ends as it should, the stream does not
            self.chunk(b"")
            return
        if then:
            self.chunk(base64.b64decode(then))
        self.wfile.flush()
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_):  # clients that go away are part of the play
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port-file", required=True)
    parser.add_argument("--log", help="every request, one JSON object a line")
    parser.add_argument("--key", default="e2b_" + "0" * 40)
    parser.add_argument("--no-v2", action="store_true", help="lack the newer paths")
    parser.add_argument("--max-sandboxes", type=int, default=20)
    parser.add_argument("--page", type=int, default=100)
    parser.add_argument("--max-hours", type=int, default=24, help="that a sandbox of the team may live")
    parser.add_argument("--envd-version", default="0.6.13", help="of what is inside the sandboxes")
    parser.add_argument("--template", action="append", default=["base", "anthropic-claude-code"])
    parser.add_argument("--bin", help="programs that every sandbox has on its PATH")
    options = parser.parse_args()
    root = tempfile.mkdtemp(prefix="fake-e2b-")
    Handler.service = Service(options, root)
    Handler.log_file = options.log
    server = Server(("127.0.0.1", 0), Handler)
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
    temporary = options.port_file + ".new"
    pathlib.Path(temporary).write_text(str(server.server_address[1]))
    os.rename(temporary, options.port_file)
    try:
        server.serve_forever(poll_interval=0.05)
    finally:
        for sandbox in list(Handler.service.sandboxes.values()):
            sandbox.kill()
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
