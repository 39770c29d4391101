#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Serves the bare repositories of a folder over HTTP with git's own http-backend, on a free port of 127.0.0.1.

    git_http.py --root FOLDER --port-file FILE [--user NAME --password WORD] [--log FILE]

With a user, requests need basic authentication. Each request's first line goes to the log.
"""

import argparse
import base64
import os
import subprocess
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def allowed(self):
        if not self.server.login:
            return True
        return self.headers.get("Authorization") == "Basic " + base64.b64encode(self.server.login.encode()).decode()

    def refuse(self):
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="git"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def body(self):
        if self.headers.get("Transfer-Encoding") == "chunked":
            whole = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                whole += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return whole
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def answer(self):
        data = self.body()
        if self.server.log:
            with open(self.server.log, "a", encoding="utf-8") as log:
                log.write(self.requestline + "\n")
        if not self.allowed():
            return self.refuse()
        path, _, query = self.path.partition("?")
        environment = dict(
            os.environ, GIT_PROJECT_ROOT=self.server.root, GIT_HTTP_EXPORT_ALL="1", PATH_INFO=path, QUERY_STRING=query,
            REQUEST_METHOD=self.command, CONTENT_TYPE=self.headers.get("Content-Type", ""), CONTENT_LENGTH=str(len(data)),
            REMOTE_USER="tester", REMOTE_ADDR="127.0.0.1", GIT_PROTOCOL=self.headers.get("Git-Protocol", ""),
            HTTP_CONTENT_ENCODING=self.headers.get("Content-Encoding", ""))
        result = subprocess.run(["git", "http-backend"], input=data, env=environment, stdout=subprocess.PIPE, check=False)
        head, _, content = result.stdout.partition(b"\r\n\r\n")
        status, headers = 200, []
        for line in head.decode().split("\r\n"):
            name, _, value = line.partition(": ")
            if name.lower() == "status":
                status = int(value.split()[0])
            elif name:
                headers.append((name, value))
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = answer


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--root", required=True)
    options.add_argument("--port-file", required=True)
    options.add_argument("--user", default="")
    options.add_argument("--password", default="")
    options.add_argument("--log", default="")
    arguments = options.parse_args()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.root = arguments.root
    server.login = f"{arguments.user}:{arguments.password}" if arguments.user else ""
    server.log = arguments.log
    with open(arguments.port_file + ".new", "w", encoding="utf-8") as file:
        file.write(str(server.server_port))
    os.rename(arguments.port_file + ".new", arguments.port_file)
    server.serve_forever()


if __name__ == "__main__":
    main()
