#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A service that runs Claude for others, as the known one behaves, with a scripted Claude.

Words in the prompt are the script: LINES=n, GAP=ms between lines, EXIT=n, STDERR=text, SILENT (no byte is sent, as
releases do that take the end of the request for the end of the client), CUT (the connection breaks in the middle of a
frame), NORESULT, DONE (ends with [DONE]), CRLF, COMMENTS, SPLIT (a line in two text frames), MAXTURNS, HANG (runs until
it is cancelled), SPEND=n (each message tells n tokens of output, of a model with a price), CLONE (a progress event first), NOCALLBACK, TIMEOUT.

POST /_fake/set {busy: n, silentHealth: bool, auth: token, ...} changes how it behaves; GET /_fake/log gives all requests.
"""
import argparse
import hashlib
import hmac
import http.server
import json
import os
import re
import socketserver
import threading
import time
import urllib.request
import uuid

STATE = {"busy": 0, "retryAfter": 1, "auth": None, "down": False, "listed": True, "claude_version": ""}
LOG = []
TASKS = {}
LOCK = threading.Lock()
OPTIONS = None
SESSION = "11111111-2222-4333-8444-555555555555"


def number(prompt, name, default):
    found = re.search(name + r"=(\d+)", prompt)
    return int(found.group(1)) if found else default


def lines_of(prompt, body):
    cwd = "/tmp/ws-fake" + ("/repo" if body.get("gitRepo") else "")
    yield {"type": "system", "subtype": "init", "cwd": cwd, "session_id": SESSION, "tools": ["Bash", "Read"],
           "mcp_servers": [], "model": body.get("model") or "stub-model", "permissionMode": "default",
           "apiKeySource": "ANTHROPIC_API_KEY"}
    for i in range(number(prompt, "LINES", 1)):
        yield {"type": "assistant", "message": {"id": "msg_%d" % i, "type": "message", "role": "assistant",
               "model": "claude-sonnet-4-5" if "SPEND=" in prompt else "stub-model",
               "content": [{"type": "text", "text": "line %d \u00e9\u4e16" % i}], "stop_reason": None,
               "usage": {"input_tokens": 1, "output_tokens": number(prompt, "SPEND", 1)}},
               "parent_tool_use_id": None, "session_id": SESSION}
    if "NORESULT" in prompt or "HANG" in prompt or "TIMEOUT" in prompt:
        return
    result = {"duration_api_ms": 900, "duration_ms": 1200, "is_error": False, "num_turns": 3, "result": "done",
              "session_id": SESSION, "subtype": "success", "total_cost_usd": 0.01,
              "modelUsage": {"stub-model": {"inputTokens": 11, "outputTokens": 22, "cacheReadInputTokens": 0,
                                            "cacheCreationInputTokens": 0, "costUSD": 0.01}},
              "usage": {"input_tokens": 11, "output_tokens": 22}, "type": "result"}
    if "MAXTURNS" in prompt:
        result.update(subtype="error_max_turns", is_error=True, errors=["Reached maximum number of turns (2)"])
    elif "EXIT=" in prompt:
        result.update(subtype="error_during_execution", is_error=True)
    yield result


def exit_code(prompt):
    return 124 if "TIMEOUT" in prompt else 1 if "MAXTURNS" in prompt else number(prompt, "EXIT", 0)


def error_text(prompt):
    if "TIMEOUT" in prompt:
        return "Process timed out"
    found = re.search(r"STDERR=(\S+)", prompt)
    return found.group(1) + "\n" if found else ""


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Task:
    def __init__(self, task_id, kind):
        self.id = task_id
        self.kind = kind
        self.started = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
        self.cancel = threading.Event()

    def listed(self):
        return {"taskId": self.id, "type": self.kind, "startedAt": self.started, "cancelling": self.cancel.is_set()}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body, kind="application/json; charset=utf-8", headers=()):
        data = body.encode() if isinstance(body, str) else compact(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def page(self, status, words):
        self.answer(status, '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n'
                    "</head>\n<body>\n<pre>%s</pre>\n</body>\n</html>\n" % words, "text/html; charset=utf-8")

    def read_body(self):
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def do_GET(self):
        self.handle_any("GET")

    def do_POST(self):
        self.handle_any("POST")

    def do_PATCH(self):
        self.handle_any("PATCH")

    def handle_any(self, method):
        body = self.read_body()
        path = self.path.split("?")[0]
        if path.startswith("/_fake/"):
            return self.steer(path, body)
        with LOCK:
            LOG.append({"method": method, "path": self.path, "headers": {name.lower(): value for name, value in self.headers.items()},
                        "body": body.decode("utf-8", "replace")})
        if STATE["down"]:  # until told otherwise, or so many times
            if STATE["down"] is not True:
                STATE["down"] -= 1
            self.close_connection = True
            return None
        if path == "/token":
            return self.token(body)
        if STATE["auth"] and self.headers.get("Authorization") != "Bearer " + STATE["auth"]:
            return self.page(401, "Unauthorized")
        route = {("GET", "/"): self.root, ("GET", "/health"): self.health, ("GET", "/healthz"): self.health,
                 ("POST", "/run"): self.run, ("POST", "/run-async"): self.run_async,
                 ("GET", "/tasks/status"): self.status,
                 ("POST", "/api/workflows/dispatch"): self.dispatch}.get((method, path))
        if route:
            return route(body)
        if method == "POST" and path.startswith("/cancel/"):
            return self.cancel(path[len("/cancel/"):])
        if method == "GET" and path.startswith("/api/tasks/"):
            return self.dispatched(path)
        if method == "GET" and path.startswith("/storage/"):
            return self.storage()
        return self.page(404, "Cannot %s %s" % (method, path))

    def steer(self, path, body):
        if path == "/_fake/set":
            STATE.update(json.loads(body))
            return self.answer(200, {})
        with LOCK:
            return self.answer(200, {"log": LOG})

    def root(self, _):
        self.answer(200, "Claude Code Agent is running", "text/html; charset=utf-8")

    def health(self, _):
        if "verbose" in self.path:
            told = {"status": "healthy", "server": "running",
                    "auth": {"hasApiKey": False, "hasAuthToken": False, "tokenLength": 0},
                    "claude": {"cliAvailable": True}}
            if STATE["claude_version"]:
                told["claudeVersion"] = STATE["claude_version"]
            self.answer(200, told)
        else:
            self.answer(200, "ok", "text/html; charset=utf-8")

    def status(self, _):
        with LOCK:
            tasks = [t.listed() for t in TASKS.values()] if STATE["listed"] else []
        self.answer(200, {"active": len(tasks), "max": 1, "tasks": tasks})

    def check(self, body, is_async):
        """None after it has answered a refusal."""
        if STATE["busy"] > 0:
            STATE["busy"] -= 1
            return self.answer(503, {"error": "Server busy processing another task",
                                     "message": "Maximum concurrent tasks (1) reached. Please retry later.",
                                     "retryAfter": STATE["retryAfter"], "activeTasks": 1})
        if len(body) > 2097152:
            return self.page(413, "PayloadTooLargeError: request entity too large<br> &nbsp; at readStream (/app/x.js)")
        try:
            json_body = json.loads(body)
        except ValueError:
            return self.page(400, "SyntaxError: Unexpected token<br> &nbsp; at JSON.parse")
        if not isinstance(json_body, dict) or not json_body.get("prompt"):
            return self.answer(400, {"error": "prompt is required"})
        if is_async and not json_body.get("callbackUrl"):
            return self.answer(400, {"error": "callbackUrl is required for async tasks"})
        if not json_body.get("anthropicApiKey") and not json_body.get("anthropicOAuthToken"):
            return self.answer(400, {"error": "Either anthropicApiKey or anthropicOAuthToken is required"})
        return json_body

    def run(self, raw):
        body = self.check(raw, False)
        if body is None:
            return
        prompt = body["prompt"]
        task = Task("sync-" + str(uuid.uuid4()), "sync")
        with LOCK:
            TASKS[task.id] = task
        try:
            if "SILENT" in prompt:
                task.cancel.wait(60)
                self.close_connection = True
                return
            self.stream(task, prompt, body)
        except OSError:
            pass  # the client went away; the real service does not notice
        finally:
            with LOCK:
                TASKS.pop(task.id, None)

    def stream(self, task, prompt, body):
        end = "\r\n" if "CRLF" in prompt else "\n"
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

        def chunk(data):
            self.wfile.write(b"%x\r\n" % len(data) + data + b"\r\n")
            self.wfile.flush()

        def frame(text, event=None):
            chunk(((("event: %s" % event + end) if event else "") + "data: " + text + end + end).encode())

        if "CLONE" in prompt:
            frame(compact({"message": "Cloning the repository"}), "progress")
        gap = number(prompt, "GAP", 0) / 1000
        for line in lines_of(prompt, body):
            if "COMMENTS" in prompt:
                chunk((": keepalive" + end + end).encode())
            text = compact(line)
            if "CUT" in prompt and line["type"] == "assistant":
                self.wfile.write(b"%x\r\n" % (len(text) + 6) + b"data: " + text.encode()[:40])
                self.wfile.flush()
                self.close_connection = True
                return
            if "SPLIT" in prompt:
                frame(compact({"type": "text", "content": text[:25]}))
                frame(compact({"type": "text", "content": text[25:]}))
            else:
                frame(text)
            if task.cancel.wait(gap):
                break
        if "HANG" in prompt:
            task.cancel.wait(120)
        if task.cancel.is_set():
            frame(compact({"message": "Task cancelled by user"}), "cancelled")
        elif exit_code(prompt):
            error = {"error": "Claude process exited with code %d" % exit_code(prompt)}
            if error_text(prompt):
                error["stderr"] = error_text(prompt)
            frame(compact(error), "error")
        elif "DONE" in prompt:
            frame("[DONE]", "done")
        self.wfile.write(b"0\r\n\r\n")

    def run_async(self, raw):
        body = self.check(raw, True)
        if body is None:
            return
        task = Task(body.get("taskId") or str(uuid.uuid4()), "async")
        with LOCK:
            TASKS[task.id] = task
        threading.Thread(target=work, args=(task, body), daemon=True).start()
        if STATE.get("loseStart"):  # it is taken, but nobody is told, and then nobody is reached for a while
            STATE["down"] = STATE.pop("loseStart")
            self.close_connection = True
            return None
        self.answer(202, {"taskId": task.id, "status": "pending", "logsPath": logs_path(task.id),
                          "createdAt": task.started, "executionName": "projects/x/executions/y"})

    def cancel(self, task_id):
        if STATE.get("forbidCancel"):
            return self.page(403, "Forbidden")
        if STATE.get("failCancel"):  # as the newest release does for what has ended
            return self.answer(500, {"error": "Failed to cancel task", "taskId": task_id,
                                     "message": "Task cancellation initiated but encountered an error"})
        if STATE.get("ignoreCancel"):  # as it says for ever of what it once failed to cancel
            return self.answer(200, {"message": "Task is already being cancelled", "taskId": task_id,
                                     "status": "cancelling"})
        with LOCK:
            task = TASKS.get(task_id)
        if not task:
            return self.answer(404, {"error": "Task not found", "message": "Task not found or already completed",
                                     "taskId": task_id})
        task.cancel.set()
        return self.answer(200, {"message": "Task cancellation initiated", "taskId": task_id, "status": "cancelling"})

    def token(self, body):
        assertion = body.decode().split("assertion=")[-1]
        claims = json.loads(unbase64(assertion.split(".")[1]))
        if STATE.get("refuseToken"):
            return self.answer(400, {"error": "invalid_grant", "error_description": "Invalid JWT Signature."})
        expires = int(time.time()) + STATE.get("tokenSeconds", 3600)
        if "target_audience" in claims:
            payload = {"aud": claims["target_audience"], "exp": expires, "email": claims["iss"],
                       "n": STATE.setdefault("tokens", 0)}
            STATE["tokens"] += 1
            token = ".".join(base64(compact(part)) for part in ({"alg": "RS256"}, payload)) + ".c2ln"
            STATE["auth"] = token if STATE.get("demandToken") else None
            return self.answer(200, {"id_token": token})
        return self.answer(200, {"access_token": "storage-token", "expires_in": 3600})

    def storage(self):
        root = OPTIONS.store
        url = self.path
        listed = re.match(r"/storage/v1/b/[^/]+/o\?prefix=([^&]+)", url)
        if listed:
            prefix = urllib.request.unquote(listed.group(1))
            folder = os.path.join(root, prefix)
            names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
            return self.answer(200, {"items": [{"name": prefix + n, "size": str(os.path.getsize(os.path.join(folder, n)))}
                                               for n in names]})
        name = urllib.request.unquote(re.match(r"/storage/v1/b/[^/]+/o/([^?]+)", url).group(1))
        path = os.path.join(root, name)
        if not os.path.exists(path):
            return self.answer(404, {"error": {"message": "No such object"}})
        with open(path, encoding="utf-8") as file:
            return self.answer(200, file.read(), "application/octet-stream")

    def dispatch(self, raw):
        body = json.loads(raw)
        if not body.get("owner") or not body.get("repo") or not body.get("workflowId"):
            return self.answer(400, {"error": "Missing required fields: owner, repo, workflowId"})
        context = (body.get("inputs") or {}).get("context", "")
        if body["workflowId"] != "claude.yml" or not context:
            return self.answer(500, {"error": "Failed to dispatch workflow", "message":
                                     "Only Claude workflows are supported. Please use claude.yml with a context input."})
        if "UNINSTALLED" in context:
            return self.answer(404, {"error": "Installation not found. Ensure the GitHub App is installed on the "
                                              "repository."})
        if "FAIL" in context:
            return self.answer(500, {"error": "Failed to dispatch workflow",
                                     "message": "Failed to run Claude Code: it broke"})
        time.sleep(number(context, "GAP", 0) / 1000)
        if "QUEUED" in context:
            STATE["polls"] = 0
            return self.answer(202, {"success": True, "message": "Task queued", "task_id": "t1", "local_task_id": "l1",
                                     "status_endpoint": "/api/tasks/t1/status"})
        run = {"success": True, "claude_output": "I did it", "execution_time_ms": 4200}
        if "NOCHANGES" in context:
            run["message"] = "Task completed but no changes were made"
        elif "LINK" in context:
            run["claude_output"] = "See https://github.com/o/r/pull/8 for it"
        else:
            run.update(pull_request_url="https://github.com/%s/%s/pull/7" % (body["owner"], body["repo"]),
                       pull_request_number=7, branch_name="claude-code-1-abcdef01")
        return self.answer(202, {"success": True, "message": "Claude Code executed via Cloud Run",
                                 "cloudRunResponse": run})

    def dispatched(self, path):
        if path.endswith("/status"):
            return self.page(404, "Cannot GET " + path)
        STATE["polls"] = STATE.get("polls", 0) + 1
        done = STATE["polls"] > 2
        return self.answer(200, {"task": {"id": "t1", "status": "completed" if done else "running"},
                                 "claude_output": "See https://github.com/o/r/pull/9" if done else ""})


def base64(text):
    import base64 as b
    return b.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def unbase64(text):
    import base64 as b
    return b.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def logs_path(task_id):
    folder = os.path.join(OPTIONS.store, "sessions", task_id)
    return "gs://lab-logs/sessions/%s/" % task_id if OPTIONS.bucket else "file://%s/" % folder


def write(folder, name, text):
    with open(os.path.join(folder, name + ".new"), "w", encoding="utf-8") as file:
        file.write(text)
    os.rename(os.path.join(folder, name + ".new"), os.path.join(folder, name))


def work(task, body):
    prompt = body["prompt"]
    folder = os.path.join(OPTIONS.store, "sessions", task.id)
    os.makedirs(folder, exist_ok=True)
    begun = time.time()

    def metadata(status, **more):
        write(folder, "metadata.json", json.dumps({"taskId": task.id, "status": status, **more}, indent=2))

    metadata("running")
    stamp = time.strftime("%Y%m%d%H%M%S", time.gmtime())
    lines = list(lines_of(prompt, body))
    gap = number(prompt, "GAP", 0) / 1000
    for i, line in enumerate(lines[:-1]):
        write(folder, "%03d-%s.jsonl" % (i + 1, stamp), compact(line) + "\n")
        if task.cancel.wait(gap):
            break
    if "HANG" in prompt:
        task.cancel.wait(120)
    code = 130 if task.cancel.is_set() else exit_code(prompt)
    status = "cancelled" if code == 130 else "failed" if code else "completed"
    error = "Task cancelled by user" if code == 130 else error_text(prompt)
    metadata(status, **({"error": error} if error else {}))
    end = {"taskId": task.id, "status": status, "exitCode": code, "logsPath": logs_path(task.id),
           "summary": {"durationMs": int((time.time() - begun) * 1000)}}
    if error:
        end["error"] = error
    if OPTIONS.secret and "NOCALLBACK" not in prompt:
        call_back(body["callbackUrl"], compact(end).encode(), "TWICE" in prompt)
    # As the known service does: the last piece of the log comes after the callback.
    write(folder, "%03d-%s.jsonl" % (len(lines), stamp), compact(lines[-1]) + "\n")
    with LOCK:
        TASKS.pop(task.id, None)


def call_back(url, data, twice):
    stamp = str(int(time.time()))
    signature = hmac.new(OPTIONS.secret.encode(), stamp.encode() + b"." + data, hashlib.sha256).hexdigest()
    for _ in range(2 if twice else 1):
        request = urllib.request.Request(url, data, {"Content-Type": "application/json",
                                                     "X-Webhook-Signature": "sha256=" + signature,
                                                     "X-Webhook-Timestamp": stamp,
                                                     "User-Agent": "cloudrun-claude-code/async-task"})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                with LOCK:
                    LOG.append({"method": "CALLBACK", "path": url, "status": answer.status, "body": ""})
        except OSError as error:
            with LOCK:
                LOG.append({"method": "CALLBACK", "path": url, "status": getattr(error, "code", 0), "body": str(error)})


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True


def main():
    global OPTIONS
    parser = argparse.ArgumentParser()
    parser.add_argument("--port-file", required=True)
    parser.add_argument("--store", required=True)
    parser.add_argument("--secret", default="")
    parser.add_argument("--bucket", action="store_true")
    OPTIONS = parser.parse_args()
    server = Server(("127.0.0.1", 0), Handler)
    with open(OPTIONS.port_file + ".new", "w", encoding="utf-8") as file:
        file.write(str(server.server_address[1]))
    os.rename(OPTIONS.port_file + ".new", OPTIONS.port_file)
    server.serve_forever()


main()
