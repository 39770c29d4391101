#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A scriptable stand-in for the Anthropic Messages API, for tests.

Listens on 127.0.0.1 only and answers the calls the `claude` command-line
client makes, so that the client can be run end to end without a network or an
account:

    fake_messages_api.py --port 0 --port-file /tmp/fake.port --script replies.json
    ANTHROPIC_BASE_URL=http://127.0.0.1:$(cat /tmp/fake.port) \
    ANTHROPIC_API_KEY=test-key claude -p hello

Answers are chosen from the conversation itself, not from a counter: the server
finds the newest prompt a person typed, looks up the list of replies for it, and
takes the reply whose index is the number of assistant messages that follow that
prompt. A tool call followed by a closing text is therefore a list of two.

Script file (JSON), every key optional:

    {
      "default": [REPLY, ...],
      "side":    [REPLY, ...],
      "rules":   [{"match": "regex on the prompt", "replies": [REPLY, ...]}]
    }

"side" answers requests that carry no tools (titles, summaries and other
housekeeping). A prompt can also bring its own replies, which beats the rules:

    @fake [{"tool": "Bash", "input": {"command": "echo hi"}}, {"text": "done"}]

REPLY is a string (short for {"text": ...}) or an object:

    text        text to send
    thinking    a thinking block to send before the text
    tool        name of a tool to call, with "input": {...}
    tools       several calls: [{"tool": ..., "input": {...}}, ...]
    error       HTTP status to fail with; "type", "message", "headers" and
                "retry_after" refine it
    times       how often an error is given before the next reply is used
                (default: always)
    chunk       characters per streamed delta (default 24)
    delay_ms    pause before each streamed delta
    first_ms    pause before the first byte of the answer
    drop_after  close the connection after this many deltas
    usage       overrides for the usage object
    model       model name to report (default: the one asked for)
    stop_reason overrides the stop reason

Control surface, for tests that hold the server in a subprocess:

    GET  /__fake/requests   every request so far, as a JSON array
    POST /__fake/script     replace the script
    POST /__fake/reset      forget the requests and the error counters
"""

import argparse
import json
import os
import re
import signal
import sys
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DIRECTIVE = re.compile(r"@fake\s+(?=[\[{\"])")
REMINDER = re.compile(r"<system-reminder>.*?</system-reminder>", re.S)
ERROR_TYPES = {
    400: "invalid_request_error",
    401: "authentication_error",
    403: "permission_error",
    404: "not_found_error",
    413: "request_too_large",
    429: "rate_limit_error",
    500: "api_error",
    529: "overloaded_error",
}
SECRET_HEADERS = {"x-api-key", "authorization", "cookie"}


def blocks_of(message):
    content = message.get("content", "")
    if isinstance(content, str):
        return [{"type": "text", "text": content}]
    return [b for b in content if isinstance(b, dict)]


def prompt_text(message):
    """The text a person typed in this user message, or None if there is none."""
    if message.get("role") != "user":
        return None
    texts = [b.get("text", "") for b in blocks_of(message) if b.get("type") == "text"]
    text = REMINDER.sub("", "\n".join(texts)).strip()
    has_result = any(b.get("type") == "tool_result" for b in blocks_of(message))
    if has_result and not DIRECTIVE.search(text):
        return None
    return text or None


def newest_prompt(messages):
    """(prompt text, number of assistant messages after it)."""
    replies = 0
    for message in reversed(messages):
        if message.get("role") == "assistant":
            replies += 1
            continue
        text = prompt_text(message)
        if text is not None:
            return text, replies
    return "", replies


def as_reply_list(value):
    return value if isinstance(value, list) else [value]


def normalise(reply):
    return {"text": reply} if isinstance(reply, str) else dict(reply)


class Brain:
    """Chooses replies and remembers what was asked."""

    def __init__(self, script, log_path=None):
        self.lock = threading.Lock()
        self.script = script
        self.log_path = log_path
        self.requests = []
        self.error_counts = {}

    def record(self, entry):
        with self.lock:
            entry["n"] = len(self.requests)
            self.requests.append(entry)
            if self.log_path:
                with open(self.log_path, "a", encoding="utf-8") as log:
                    log.write(json.dumps(entry, ensure_ascii=False) + "\n")

    def reset(self, script=None):
        with self.lock:
            self.requests = []
            self.error_counts = {}
            if script is not None:
                self.script = script

    def replies_for(self, prompt):
        found = None
        for found in DIRECTIVE.finditer(prompt):
            pass
        if found:
            try:
                value, _ = json.JSONDecoder().raw_decode(prompt, found.end())
                return as_reply_list(value), "@" + prompt[found.end():]
            except ValueError as problem:
                return ["bad @fake directive: %s" % problem], "bad"
        for number, rule in enumerate(self.script.get("rules", [])):
            if re.search(rule["match"], prompt, re.S):
                return as_reply_list(rule["replies"]), "rule%d" % number
        return as_reply_list(self.script.get("default", ["Fake reply."])), "default"

    def choose(self, body):
        with self.lock:
            if not body.get("tools"):
                return normalise(as_reply_list(self.script.get("side", ["Fake title"]))[0])
            prompt, index = newest_prompt(body.get("messages", []))
            replies, key = self.replies_for(prompt)
            # Errors that are used up no longer occupy a place in the list.
            place = 0
            for position, reply in enumerate(map(normalise, replies)):
                if "error" in reply and "times" in reply:
                    count = self.error_counts.get((key, position), 0)
                    if place == index and count < reply["times"]:
                        self.error_counts[(key, position)] = count + 1
                        return reply
                    continue
                if place == index:
                    return reply
                place += 1
            return {"text": "Fake reply (script exhausted)."}


def content_blocks(reply):
    blocks = []
    if "thinking" in reply:
        blocks.append({"type": "thinking", "thinking": reply["thinking"], "signature": "ZmFrZQ=="})
    if "text" in reply:
        blocks.append({"type": "text", "text": reply["text"]})
    calls = list(reply.get("tools", []))
    if "tool" in reply:
        calls.append({"tool": reply["tool"], "input": reply.get("input", {})})
    for call in calls:
        blocks.append({
            "type": "tool_use",
            "id": "toolu_fake" + uuid.uuid4().hex[:16],
            "name": call["tool"],
            "input": call.get("input", {}),
        })
    return blocks or [{"type": "text", "text": ""}]


def usage_of(body, blocks, reply):
    produced = sum(len(json.dumps(b)) for b in blocks)
    usage = {
        "input_tokens": max(1, len(json.dumps(body.get("messages", []))) // 4),
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": 0,
        "cache_creation": {"ephemeral_5m_input_tokens": 0, "ephemeral_1h_input_tokens": 0},
        "output_tokens": max(1, produced // 4),
        "service_tier": "standard",
    }
    usage.update(reply.get("usage", {}))
    return usage


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "fake-messages-api"
    brain = None

    def log_message(self, *_):
        pass

    def handle(self):
        try:
            super().handle()
        except (ConnectionError, TimeoutError):
            pass

    def read_body(self):
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            data = b""
            while True:
                size = int(self.rfile.readline().split(b";")[0], 16)
                data += self.rfile.read(size)
                self.rfile.readline()
                if size == 0:
                    break
        else:
            data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            return json.loads(data) if data else None
        except ValueError:
            return {"raw": data.decode("utf-8", "replace")}

    def send_json(self, status, value, headers=None):
        data = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("request-id", self.request_id)
        for name, text in (headers or {}).items():
            self.send_header(name, str(text))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def dispatch(self):
        self.request_id = "req_fake" + uuid.uuid4().hex[:16]
        path = self.path.split("?")[0]
        body = self.read_body()
        if path.startswith("/__fake/"):
            return self.control(path, body)
        self.brain.record({
            "time": time.time(),
            "method": self.command,
            "path": self.path,
            "headers": {k.lower(): ("<hidden>" if k.lower() in SECRET_HEADERS else v)
                        for k, v in self.headers.items()},
            "body": body,
        })
        if self.command == "POST" and path == "/v1/messages":
            return self.messages(body or {})
        if self.command == "POST" and path == "/v1/messages/count_tokens":
            return self.send_json(200, {"input_tokens": max(1, len(json.dumps(body)) // 4)})
        if path == "/v1/models":
            return self.send_json(200, {"data": [], "has_more": False, "first_id": None, "last_id": None})
        return self.send_json(200, {})

    do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = dispatch

    def control(self, path, body):
        if path == "/__fake/requests":
            with self.brain.lock:
                return self.send_json(200, self.brain.requests)
        if path == "/__fake/script":
            self.brain.reset(body or {})
            return self.send_json(200, {"ok": True})
        if path == "/__fake/reset":
            self.brain.reset()
            return self.send_json(200, {"ok": True})
        return self.send_json(404, {"ok": False})

    def messages(self, body):
        reply = self.brain.choose(body)
        if reply.get("first_ms"):
            time.sleep(reply["first_ms"] / 1000)
        if "error" in reply:
            status = int(reply["error"])
            headers = dict(reply.get("headers", {}))
            if "retry_after" in reply:
                headers["retry-after"] = reply["retry_after"]
            return self.send_json(status, {
                "type": "error",
                "error": {
                    "type": reply.get("type", ERROR_TYPES.get(status, "api_error")),
                    "message": reply.get("message", "scripted failure"),
                },
                "request_id": self.request_id,
            }, headers)

        blocks = content_blocks(reply)
        calls_tool = any(b["type"] == "tool_use" for b in blocks)
        usage = usage_of(body, blocks, reply)
        message = {
            "id": "msg_fake" + uuid.uuid4().hex[:16],
            "type": "message",
            "role": "assistant",
            "model": reply.get("model", body.get("model", "fake-model")),
            "content": [],
            "stop_reason": None,
            "stop_sequence": None,
            "usage": dict(usage, output_tokens=1),
        }
        stop = reply.get("stop_reason", "tool_use" if calls_tool else "end_turn")
        if not body.get("stream"):
            message.update(content=blocks, stop_reason=stop, usage=usage)
            return self.send_json(200, message)
        return self.stream(reply, message, blocks, usage, stop)

    def stream(self, reply, message, blocks, usage, stop):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Transfer-Encoding", "chunked")
        self.send_header("request-id", self.request_id)
        self.end_headers()
        size = max(1, int(reply.get("chunk", 24)))
        delay = reply.get("delay_ms", 0) / 1000
        drop_after = reply.get("drop_after")
        sent = 0

        def emit(kind, **fields):
            data = "event: %s\ndata: %s\n\n" % (kind, json.dumps(dict(type=kind, **fields)))
            raw = data.encode()
            self.wfile.write(b"%x\r\n%s\r\n" % (len(raw), raw))
            self.wfile.flush()

        emit("message_start", message=message)
        emit("ping")
        for index, block in enumerate(blocks):
            kind = block["type"]
            if kind == "text":
                opening, field, delta, whole = dict(block, text=""), "text", "text_delta", block["text"]
            elif kind == "thinking":
                opening, field, delta = dict(block, thinking="", signature=""), "thinking", "thinking_delta"
                whole = block["thinking"]
            else:
                opening, field, delta = dict(block, input={}), "partial_json", "input_json_delta"
                whole = json.dumps(block["input"])
            emit("content_block_start", index=index, content_block=opening)
            for start in range(0, len(whole), size):
                if drop_after is not None and sent >= drop_after:
                    self.close_connection = True
                    return
                if delay:
                    time.sleep(delay)
                emit("content_block_delta", index=index,
                     delta={"type": delta, field: whole[start:start + size]})
                sent += 1
            if kind == "thinking":
                emit("content_block_delta", index=index,
                     delta={"type": "signature_delta", "signature": block["signature"]})
            emit("content_block_stop", index=index)
        emit("message_delta", delta={"stop_reason": stop, "stop_sequence": None}, usage=usage)
        emit("message_stop")
        self.wfile.write(b"0\r\n\r\n")
        self.wfile.flush()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address):
        problem = sys.exc_info()[1]
        if not isinstance(problem, (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (0 picks a free one)")
    parser.add_argument("--port-file", help="write the port here once the server listens")
    parser.add_argument("--script", help="JSON file with the replies, or the JSON itself")
    parser.add_argument("--log", help="append every request to this file, one JSON object per line")
    options = parser.parse_args(argv)

    script = {}
    if options.script:
        text = options.script
        if not text.lstrip().startswith("{"):
            with open(text, encoding="utf-8") as source:
                text = source.read()
        script = json.loads(text)

    Handler.brain = Brain(script, options.log)
    server = Server(("127.0.0.1", options.port), Handler)
    port = server.server_address[1]
    if options.port_file:
        partial = options.port_file + ".part"
        with open(partial, "w", encoding="ascii") as target:
            target.write("%d\n" % port)
        os.replace(partial, options.port_file)
    print("listening on http://127.0.0.1:%d" % port, flush=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
