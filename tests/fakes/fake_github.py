#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""GitHub on 127.0.0.1: its REST interface and its git over http (git http-backend) on one port.

It refuses what GitHub refuses: requests without User-Agent, wrong tokens, App tokens that are not signed or live longer
than ten minutes, tokens of an installation for another repository, issues without a title, pull requests without
commits. tst_RealOctokit drives it with GitHub's official client.

  POST /_fake/setup     {"token": ..., "app": {"id", "public_key": PEM}, "token_seconds"?: 3600}
  POST /_fake/repository {"owner", "name", "files"?: {path: text}, "installation"?: id}
  POST /_fake/issue     {"owner", "name", "title", "body"?, "labels"?, "author"?, "association"?, "state"?, "number"?}
  POST /_fake/comment   {"owner", "name", "number", "body", "author", "association"}
  POST /_fake/faults    {"method"?, "path": prefix, "skip"?: 0, "times"?: 1, "status", "body"?, "headers"?} | {..., "reset": true,
                        "after"?: true} | {..., "delay": seconds}
  POST /_fake/limit     {"remaining": n, "seconds": until the reset}
  POST /_fake/webhook   {"url", "secret", "event", "body", "delivery"?, "signature"?} sends one; its answer comes back
  POST /_fake/show      {"owner", "name", "ref"} the files and the author of a commit
  POST /_fake/state     issues, comments, pulls, tokens given out
"""
import argparse
import base64
import hashlib
import hmac
import http.client
import http.server
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import uuid

from fake_github_repository import Repository, iso

JSON = "application/json; charset=utf-8"


class Refusal(Exception):
    def __init__(self, status, message, errors=None, headers=None):
        super().__init__(message)
        self.status, self.message, self.errors, self.headers = status, message, errors, headers or {}


def not_found():
    return Refusal(404, "Not Found")


class World:
    """Everything the fake knows; one lock for all of it."""

    def __init__(self, root):
        self.root = root
        self.lock = threading.RLock()
        self.repositories = {}
        self.tokens = {"ghp_static": None}  # token -> (expiry, repository) or None for a user's own
        self.given = 0
        self.app = None
        self.token_seconds = 3600
        self.faults = []
        self.remaining = None
        self.reset = 0

    def repository(self, owner, name):
        found = self.repositories.get(f"{owner}/{name}".lower())
        if not found:
            raise not_found()
        return found

    # -- who asks

    def app_of(self, token):
        """The id of the App whose JWT this is; raises when it is none."""
        def piece(text):
            return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        parts = token.split(".")
        if not self.app or len(parts) != 3:
            raise Refusal(401, "A JSON web token could not be decoded")
        try:
            head, claims = json.loads(piece(parts[0])), json.loads(piece(parts[1]))
            signature = piece(parts[2])
        except ValueError:
            raise Refusal(401, "A JSON web token could not be decoded")
        if head.get("alg") != "RS256" or not self.is_signed(f"{parts[0]}.{parts[1]}".encode(), signature):
            raise Refusal(401, "A JSON web token could not be decoded")
        now = time.time()
        if not isinstance(claims.get("iat"), int) or claims["iat"] > now + 5:
            raise Refusal(401, "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued")
        if not isinstance(claims.get("exp"), int) or claims["exp"] <= now:
            raise Refusal(401, "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires")
        if claims["exp"] > now + 605:
            raise Refusal(401, "'Expiration time' claim ('exp') is too far in the future")
        if str(claims.get("iss")) != str(self.app["id"]):
            raise Refusal(404, "Integration not found")
        return self.app["id"]

    def is_signed(self, data, signature):
        with tempfile.TemporaryDirectory() as folder:
            for name, content in (("key", self.app["public_key"].encode()), ("sig", signature), ("data", data)):
                pathlib.Path(folder, name).write_bytes(content)
            done = subprocess.run(["openssl", "dgst", "-sha256", "-verify", "key", "-signature", "sig", "data"],
                                  cwd=folder, capture_output=True)
            return done.returncode == 0

    def give_token(self, installation, names):
        owned = [each for each in self.repositories.values() if each.installation == installation]
        if not owned:
            raise not_found()
        chosen = owned if names is None else [each for each in owned if each.name in names]
        if names is not None and len(chosen) != len(names):
            raise Refusal(422, "There is at least one repository that does not exist or is not accessible to the parent installation.")
        self.given += 1
        token = f"ghs_fake{self.given:04d}{uuid.uuid4().hex[:24]}"
        expiry = time.time() + self.token_seconds
        self.tokens[token] = (expiry, {each.full_name for each in chosen})
        return {"token": token, "expires_at": iso(expiry), "permissions": {"contents": "write", "issues": "write", "pull_requests": "write"},
                "repository_selection": "selected"}

    def check_token(self, token, repository):
        if token not in self.tokens:
            raise Refusal(401, "Bad credentials")
        grant = self.tokens[token]
        if grant is None:
            return "octocat"
        expiry, names = grant
        if time.time() >= expiry:
            raise Refusal(401, "Bad credentials")
        if repository and repository.full_name not in names:
            raise not_found()
        return "gantry-app[bot]"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # the body would wait for the client's word on the headers, 40 ms each time
    world = None
    log_file = None

    def log_message(self, *_):
        pass

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

    def answer(self, status, body=None, headers=None):
        data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = dict(headers or {})
        if self.command == "GET" and status == 200:
            tag = 'W/"%s"' % hashlib.sha256(data).hexdigest()
            headers["ETag"] = tag
            if self.headers.get("If-None-Match") == tag:
                status, data = 304, b""
        world = self.world
        if world.remaining is not None and status != 304:
            world.remaining = max(0, world.remaining - 1)
        headers.setdefault("X-RateLimit-Limit", "5000")
        headers.setdefault("X-RateLimit-Remaining", str(4999 if world.remaining is None else world.remaining))
        headers.setdefault("X-RateLimit-Reset", str(int(world.reset or time.time() + 3600)))
        headers.setdefault("X-RateLimit-Resource", "core")
        self.send_response(status)
        if data:
            self.send_header("Content-Type", JSON)
        if status not in (204, 304):
            self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.record(status)  # first: whoever has the answer may read the log
        self.end_headers()
        self.wfile.write(data)

    def record(self, status):
        if self.log_file:
            line = {"method": self.command, "path": self.url.path, "query": self.url.query, "status": status,
                    "headers": {name.lower(): value for name, value in self.headers.items()},
                    "body": self.body.decode("utf-8", "replace") if len(self.body) < 100000 else ""}
            with self.world.lock:
                self.log_file.write(json.dumps(line) + "\n")
                self.log_file.flush()

    def fault(self):
        for fault in self.world.faults:
            if self.url.path.startswith(fault["path"]) and fault.get("method", self.command) == self.command:
                if fault.get("skip", 0) > 0:
                    fault["skip"] -= 1
                    continue
                fault["times"] = fault.get("times", 1) - 1
                if fault["times"] <= 0:
                    self.world.faults.remove(fault)
                return fault
        return None

    def serve(self):
        self.url = urllib.parse.urlsplit(self.path)
        self.query = {name: values[-1] for name, values in urllib.parse.parse_qs(self.url.query).items()}
        self.body = self.read_body()
        if self.url.path.startswith("/_fake/"):
            self.steer(self.url.path[7:], json.loads(self.body or b"{}"))
            return
        if ".git/" in self.url.path:
            self.serve_git()
            return
        with self.world.lock:
            fault = self.fault()
        if fault and "delay" in fault:
            time.sleep(fault["delay"])
        elif fault and fault.get("reset"):
            if fault.get("after"):
                self.wfile = open(os.devnull, "wb")
                self.rest()
            self.close_connection = True
            self.connection.close()
            return
        elif fault:
            body = fault.get("body", {"message": "A fault"})
            self.answer(fault["status"], body.encode() if isinstance(body, str) else body, fault.get("headers"))
            return
        self.rest()

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = serve

    def rest(self):
        try:
            with self.world.lock:
                status, body, headers = self.handle_rest()
            self.answer(status, body, headers)
        except Refusal as refusal:
            body = {"message": refusal.message, "documentation_url": "https://docs.github.com/rest",
                    "status": str(refusal.status)}
            if refusal.errors:
                body["errors"] = refusal.errors
            self.answer(refusal.status, body, refusal.headers)

    # -- the REST interface

    def bearer(self):
        kind, _, token = self.headers.get("Authorization", "").partition(" ")
        if kind.lower() not in ("bearer", "token"):
            raise Refusal(401, "Requires authentication")
        return token.strip()

    def json_body(self):
        try:
            body = json.loads(self.body or b"{}")
        except ValueError:
            raise Refusal(400, "Problems parsing JSON")
        if not isinstance(body, dict):
            raise Refusal(400, "Body should be a JSON object")
        return body

    def handle_rest(self):
        if not self.headers.get("User-Agent"):
            raise Refusal(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header")
        world, method = self.world, self.command
        if world.remaining == 0 and time.time() < world.reset:
            raise Refusal(403, "API rate limit exceeded for user ID 1.")
        parts = [urllib.parse.unquote(part) for part in self.url.path.strip("/").split("/")]
        token = self.bearer()
        if parts[0] == "app":
            app = world.app_of(token)
            if parts == ["app"]:
                return 200, {"id": app, "slug": "gantry-app", "name": "Gantry"}, {}
            if len(parts) == 4 and parts[1] == "installations" and parts[3] == "access_tokens" and method == "POST":
                return 201, world.give_token(int(parts[2]), self.json_body().get("repositories")), {}
            raise not_found()
        if parts[0] != "repos" or len(parts) < 3:
            raise not_found()
        repository = world.repository(parts[1], parts[2])
        rest = parts[3:]
        if rest == ["installation"]:
            world.app_of(token)
            if not repository.installation:
                raise not_found()
            return 200, {"id": repository.installation, "account": {"login": repository.owner}}, {}
        login = world.check_token(token, repository)
        return self.in_repository(repository, rest, login)

    def in_repository(self, repository, rest, login):
        method = self.command
        match (method, *rest):
            case ("GET",):
                return 200, repository.json(f"http://{self.headers['Host']}"), {}
            case ("GET", "issues"):
                return self.page(repository.list_issues(self.query))
            case ("POST", "issues"):
                return 201, self.refusing(repository.create_issue, self.json_body(), login), {}
            case ("GET", "issues", number):
                return 200, self.issue(repository, number), {}
            case ("PATCH", "issues", number):
                return 200, repository.change_issue(self.issue(repository, number), self.json_body()), {}
            case ("GET", "issues", number, "comments"):
                return self.page(self.issue(repository, number) and repository.comments_of(int(number)))
            case ("POST", "issues", number, "comments"):
                issue = self.issue(repository, number)
                return 201, self.refusing(repository.add_comment, issue, self.json_body(), login), {}
            case ("PATCH", "issues", "comments", comment):
                found = repository.comment(int(comment))
                if not found:
                    raise not_found()
                return 200, self.refusing(repository.change_comment, found, self.json_body()), {}
            case ("DELETE", "issues", "comments", comment):
                if not repository.remove_comment(int(comment)):
                    raise not_found()
                return 204, None, {}
            case ("POST", "issues", number, "labels"):
                issue = self.issue(repository, number)
                return 200, repository.add_labels(issue, self.json_body().get("labels", [])), {}
            case ("DELETE", "issues", number, "labels", name):
                issue = self.issue(repository, number)
                if not repository.remove_label(issue, name):
                    raise Refusal(404, "Label does not exist")
                return 200, issue["labels"], {}
            case ("POST", "labels"):
                return 201, self.refusing(repository.create_label, self.json_body()), {}
            case ("GET", "labels"):
                return self.page(list(repository.labels.values()))
            case ("GET", "pulls"):
                return self.page(repository.list_pulls(self.query))
            case ("POST", "pulls"):
                return 201, self.refusing(repository.create_pull, self.json_body(), login), {}
        raise not_found()

    @staticmethod
    def issue(repository, number):
        found = repository.issues.get(int(number)) if number.isdigit() else None
        if not found:
            raise not_found()
        return found

    @staticmethod
    def refusing(action, *arguments):
        try:
            return action(*arguments)
        except ValueError as error:
            raise Refusal(422, "Validation Failed", error.args[0] if error.args else None)

    def page(self, entries):
        size = min(100, int(self.query.get("per_page", 30)))
        number = int(self.query.get("page", 1))
        shown = entries[(number - 1) * size:number * size]
        headers = {}
        if number * size < len(entries):
            query = dict(urllib.parse.parse_qsl(self.url.query), page=number + 1)
            address = f"http://{self.headers['Host']}{self.url.path}?{urllib.parse.urlencode(query)}"
            headers["Link"] = f'<{address}>; rel="next", <{address}>; rel="last"'
        return 200, shown, headers

    # -- git over http

    def serve_git(self):
        world = self.world
        match = re.fullmatch(r"/([^/]+)/([^/]+)\.git(/.*)", self.url.path)
        try:
            kind, _, value = self.headers.get("Authorization", "").partition(" ")
            if kind.lower() != "basic":
                raise Refusal(401, "Authentication required", headers={"WWW-Authenticate": 'Basic realm="GitHub"'})
            user, _, token = base64.b64decode(value).decode().partition(":")
            with world.lock:
                repository = world.repository(match[1], match[2])
                if user != "x-access-token":
                    raise Refusal(401, "Bad credentials", headers={"WWW-Authenticate": 'Basic realm="GitHub"'})
                world.check_token(token, repository)
        except Refusal as refusal:
            self.answer(refusal.status, {"message": refusal.message}, refusal.headers)
            return
        environment = {"PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": str(world.root), "GIT_HTTP_EXPORT_ALL": "1",
                       "PATH_INFO": f"/{repository.full_name}.git{match[3]}", "REMOTE_USER": "x-access-token",
                       "REMOTE_ADDR": "127.0.0.1", "REQUEST_METHOD": self.command, "QUERY_STRING": self.url.query,
                       "CONTENT_TYPE": self.headers.get("Content-Type", ""), "CONTENT_LENGTH": str(len(self.body)),
                       "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""), "HOME": str(world.root),
                       "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", "")}
        done = subprocess.run(["git", "http-backend"], input=self.body, env=environment, stdout=subprocess.PIPE)
        head, _, body = done.stdout.partition(b"\r\n\r\n")
        headers = dict(line.decode().split(": ", 1) for line in head.split(b"\r\n") if b": " in line)
        status = int(headers.pop("Status", "200 OK").split()[0])
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.record(status)
        self.end_headers()
        self.wfile.write(body)

    # -- steering

    def steer(self, what, body):
        with self.world.lock:
            answer = getattr(self, "steer_" + what)(body) if what != "webhook" else None
        if what == "webhook":
            answer = self.send_webhook(body)
        data = json.dumps(answer or {}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def steer_setup(self, body):
        world = self.world
        if "token" in body:
            world.tokens[body["token"]] = None
        world.app = body.get("app", world.app)
        world.token_seconds = body.get("token_seconds", world.token_seconds)
        for token in body.get("revoke", []):
            world.tokens.pop(token, None)

    def steer_repository(self, body):
        made = Repository(self.world.root, body["owner"], body["name"], body.get("installation"))
        if "files" in body:
            made.make_git(body["files"])
        self.world.repositories[made.full_name.lower()] = made

    def steer_issue(self, body):
        repository = self.world.repository(body["owner"], body["name"])
        if "number" in body:
            return repository.change_issue(repository.issues[body["number"]], body)
        return repository.create_issue(body, body.get("author", "octocat"), body.get("association", "OWNER"))

    def steer_comment(self, body):
        repository = self.world.repository(body["owner"], body["name"])
        return repository.add_comment(repository.issues[body["number"]], body, body["author"], body["association"])

    def steer_faults(self, body):
        self.world.faults.append(body)

    def steer_limit(self, body):
        self.world.remaining, self.world.reset = body["remaining"], time.time() + body["seconds"]

    def steer_show(self, body):
        return self.world.repository(body["owner"], body["name"]).show(body["ref"])

    def steer_state(self, _):
        return {"repositories": {name: each.state() for name, each in self.world.repositories.items()},
                "tokens": [token for token, grant in self.world.tokens.items() if grant],
                "faults": self.world.faults}

    @staticmethod
    def send_webhook(order):
        data = order["body"].encode() if isinstance(order["body"], str) else json.dumps(order["body"]).encode()
        signed = hmac.new(order["secret"].encode(), data, hashlib.sha256).hexdigest()
        url = urllib.parse.urlsplit(order["url"])
        connection = http.client.HTTPConnection(url.hostname, url.port, timeout=20)
        headers = {"Content-Type": "application/json", "User-Agent": "GitHub-Hookshot/fake",
                   "X-GitHub-Event": order["event"], "X-GitHub-Delivery": order.get("delivery", str(uuid.uuid4())),
                   "X-Hub-Signature-256": order.get("signature", "sha256=" + signed)}
        connection.request("POST", url.path or "/", data, {name: value for name, value in headers.items() if value})
        reply = connection.getresponse()
        answer = {"status": reply.status, "body": reply.read().decode("utf-8", "replace"),
                  "signature": "sha256=" + signed, "sent": data.decode()}
        connection.close()
        return answer


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_):
        if not isinstance(sys.exc_info()[1], (ConnectionError, ValueError)):
            super().handle_error(*_)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port-file", required=True)
    parser.add_argument("--log")
    arguments = parser.parse_args()
    root = pathlib.Path(tempfile.mkdtemp(prefix="fake-github-"))
    Handler.world = World(root)
    Handler.log_file = open(arguments.log, "a") if arguments.log else None
    server = Server(("127.0.0.1", 0), Handler)
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown, daemon=True).start())
    temporary = pathlib.Path(arguments.port_file + ".new")
    temporary.write_text(str(server.server_address[1]))
    temporary.rename(arguments.port_file)
    try:
        server.serve_forever(poll_interval=0.1)
    finally:
        shutil.rmtree(root, ignore_errors=True)


main()
