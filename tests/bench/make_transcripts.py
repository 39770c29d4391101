#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes config folders full of made-up Claude Code transcripts: the same bytes for the same seed and size.

    make_transcripts.py FOLDER MEGABYTES [SEED]

FOLDER gets config-a and config-b. About a third of the bytes are answers; the rest is what people, tools and the CLI
write. The answers have what makes counting hard: streamed blocks that repeat an answer, resumed sessions that copy old
lines, side questions that replay an answer, subagents, progress lines, lines that must not count, days on which clocks
change, and instants on both sides of a five-hour block.
"""

import json
import os
import random
import sys
import uuid

MODELS = ["claude-opus-5"] * 6 + ["claude-sonnet-5"] * 5 + ["claude-haiku-4-5-20251001"] * 4 + [
    "claude-sonnet-4-5-20250929", "claude-sonnet-4-5-20250929", "claude-opus-4-6", "claude-opus-4-8", "claude-opus-4-1-20250805",
    "claude-fable-5", "anthropic/claude-opus-5", "claude-sonnet-5[1m]", "local-model", "claude-opus-4-9", "<synthetic>"]
# Noon in UTC of days on which clocks change somewhere (New York, Berlin, Lord Howe), and of ordinary ones.
DAYS = [1772971200, 1774785600, 1775390400, 1793534400, 1793188800, 1791806400, 1767182400, 1782820800, 0, 4070908800]
WORDS = ("the of a session step prompt answer token cache branch merge file line test build error warning fix read write "
         "größe naïve 漢字 emoji🙂 \"quoted\" back\\slash tab\there").split(" ")


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


class Maker:
    def __init__(self, folder, size, seed):
        self.random = random.Random(seed)
        self.folder = folder
        self.size = size
        self.written = 0
        self.clock = 0
        # Text is cut from one long piece: making words is slower than any disk.
        pool = " ".join(self.random.choice(WORDS) for _ in range(60000))
        self.pool = pool
        self.escaped = [json.dumps(pool[i:i + 4000], ensure_ascii=False)[1:-1] for i in range(0, len(pool) - 4000, 4000)]
        self.seen = []  # lines of other sessions, for those that resume them

    def text(self, least, most):
        count = self.random.randint(least, most)
        if count < 4000:
            start = self.random.randrange(len(self.pool) - count)
            return json.dumps(self.pool[start:start + count], ensure_ascii=False)[1:-1]
        return "".join(self.random.choice(self.escaped) for _ in range(count // 4000))

    def time(self):
        """Moves on by seconds, mostly, and by exactly what opens a new block, sometimes."""
        pick = self.random.random()
        if pick < 0.01:
            self.clock = self.random.choice(DAYS) * 1000 + self.random.randrange(-20, 20) * 3600_000
        elif pick < 0.015:
            self.clock += 5 * 3600_000 + self.random.choice((-1, 0, 1))
        else:
            self.clock += self.random.randrange(1, 90_000)
        return self.clock

    def stamp(self, at):
        seconds, millis = divmod(at, 1000)
        days, rest = divmod(seconds, 86400)
        year, month, day = civil(days)
        text = f"{year:04}-{month:02}-{day:02}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}"
        return text + (f".{millis:03}" if millis or self.random.random() < 0.8 else "") + "Z"

    def usage(self, output):
        r = self.random
        usage = {"input_tokens": r.choice((3, 10, 1200, 250000)) if r.random() < 0.05 else r.randrange(1, 900)}
        flat = r.choice((0, 0, 400, 12000, 230000))
        usage["cache_creation_input_tokens"] = flat
        usage["cache_read_input_tokens"] = r.choice((0, 18000, 90000, 210000)) if r.random() < 0.7 else r.randrange(150000)
        if r.random() < 0.6:
            parts = {"ephemeral_5m_input_tokens": flat, "ephemeral_1h_input_tokens": 0}
            if r.random() < 0.2:
                parts = r.choice(({}, {"ephemeral_1h_input_tokens": flat}, {"ephemeral_5m_input_tokens": 7, "other": 1}))
            usage["cache_creation"] = parts if r.random() < 0.97 else None
        usage["output_tokens"] = output
        usage["service_tier"] = r.choice(("standard", None))
        if r.random() < 0.1:
            usage["speed"] = r.choice(("fast", "standard"))
        return usage

    def answer(self, session, at, message, request, model, usage, **more):
        line = {"parentUuid": None, "isSidechain": False, "userType": "external", "cwd": "/home/ann/project",
                "sessionId": session, "version": "2.1.329", "gitBranch": "main"}
        line["message"] = {"id": message, "type": "message", "role": "assistant", "model": model,
                           "content": [{"type": "text", "text": "@@"}], "stop_reason": None, "stop_sequence": None,
                           "usage": usage}
        if message is None:
            del line["message"]["id"]
        line["requestId"] = request
        if request is None:
            del line["requestId"]
        line["type"] = "assistant"
        line["uuid"] = self.id()
        line["timestamp"] = self.stamp(at)
        for key, value in more.items():
            if value is None:
                line.pop(key, None)
            else:
                line[key] = value
        return compact(line).replace("@@", self.text(20, 900), 1)

    def id(self):
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def turn(self, session):
        """A prompt, an answer in one to four streamed blocks, and results of tools."""
        r = self.random
        lines = [f'{{"type":"user","sessionId":"{session}","timestamp":"{self.stamp(self.time())}","message":{{"role":"user",'
                 f'"content":"{self.text(20, 600)}"}}}}']
        message, request = "msg_" + self.id(), "req_" + self.id()
        model = r.choice(MODELS)
        if r.random() < 0.03:
            request = None
        if r.random() < 0.01:
            message = None
        more = {}
        if r.random() < 0.04:
            more["costUSD"] = r.choice((0, 0.25, 1e-3, -0.5, round(r.random(), 6)))
        if r.random() < 0.02:
            more["isSidechain"] = True
        if r.random() < 0.02:
            more["sessionId"] = None
        if r.random() < 0.01:
            more["isApiErrorMessage"] = r.choice((True, False, "yes", 1))
        usage = self.usage(1)
        for block in range(r.choice((1, 2, 2, 3, 4))):
            usage = dict(usage)
            if r.random() < 0.6:
                usage["output_tokens"] += r.randrange(0, 900)
            lines.append(self.answer(session, self.time() if r.random() < 0.8 else self.clock, message, request, model, usage, **more))
            if r.random() < 0.5:
                lines.append(f'{{"type":"user","sessionId":"{session}","toolUseResult":{{"stdout":"{self.text(50, 5000)}",'
                             f'"usage":{{"input_tokens":5}}}},"timestamp":"{self.stamp(self.clock)}"}}'
                             if r.random() < 0.02 else
                             f'{{"type":"user","sessionId":"{session}","toolUseResult":{{"stdout":"{self.text(200, 9000)}"}},'
                             f'"timestamp":"{self.stamp(self.clock)}"}}')
        pick = r.random()
        if pick < 0.02:  # a side question replays the answer under a request of its own
            other = self.clock if r.random() < 0.5 else self.time()
            lines.append(self.answer(session, other, message, "req_" + self.id(), model, usage, isSidechain=True))
        elif pick < 0.03:  # other figures with the same sum
            swapped = dict(usage, input_tokens=usage["output_tokens"], output_tokens=usage["input_tokens"])
            lines.append(self.answer(session, self.time(), message, request, model, swapped))
        elif pick < 0.05:
            lines.append(self.progress(session, model))
        elif pick < 0.09:
            lines.append(self.broken(lines[-1] if '"usage":{' in lines[-1] else lines[1]))
        return lines

    def progress(self, session, model):
        inner = {"timestamp": self.stamp(self.time()), "requestId": "req_" + self.id(),
                 "message": {"id": "msg_" + self.id(), "model": model, "usage": self.usage(300)}}
        return compact({"type": "progress", "timestamp": self.stamp(self.clock), "sessionId": session,
                        "data": {"type": "agent_progress", "message": inner}})

    def broken(self, line):
        """A line that the rules drop, or nearly drop, and of which nothing else tells."""
        if self.random.random() < 0.8:
            line = line.replace('"msg_', '"msg_' + self.id()[:8])
        if self.random.random() < 0.5:
            line = line.replace('"parentUuid":null,', '').replace('"stop_reason":null,"stop_sequence":null,', '').replace('"service_tier":null', '"service_tier":"x"')
        return self.random.choice((
            lambda: line[:-7], lambda: line.replace('"usage":{', '"usage": {'), lambda: line.replace('{', '{"costUSD":null,', 1),
            lambda: line.replace('"text":"', '"text":"\\ud83d ', 1), lambda: line.replace('"cwd":', '"cwd":"","cwd":', 1),
            lambda: line.replace('"version":"2.1.329"', '"version":"dev"'), lambda: line.replace('Z"}', '000Z"}'),
            lambda: line.replace('"input_tokens":', '"input_tokens":-', 1), lambda: "\ufeff" + line, lambda: line + line,
            lambda: line.replace('"text":"', '"text":"\\u0000\\ud83d\\ude42', 1), lambda: "  " + line + "\r",
            lambda: line.replace('"type":"text"', '"id":null,"type":"text"', 1), lambda: line.replace('"output_tokens":', '"output_tokens":1.0,"x":', 1),
            lambda: line.replace('"userType":"external"', '"userType":' + "[" * 126 + "]" * 126, 1),
            lambda: line.replace('"userType":"external"', '"userType":123456789012345678901234567890', 1),
            lambda: line.replace('"userType":"external"', '"userType":{"a":1,"\\u0061":2}', 1), lambda: line.replace('"type":"text"', '"cwd" : null,"type":"text"', 1),
            lambda: line.replace('"userType":"external"', '"userType":1e309', 1)))()

    def write(self, path, lines, ends=True):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        data = ("\n".join(lines) + ("\n" if ends else "")).encode("utf-8", "surrogatepass")
        if self.random.random() < 0.02:
            data += b"\xff\xfe\x00binary\n"
        with open(path, "wb") as file:
            file.write(data)
        self.written += len(data)

    def session(self):
        r = self.random
        root = os.path.join(self.folder, r.choice(("config-a", "config-b")), "projects")
        project = os.path.join(root, f"-home-ann-project-{r.randrange(12)}")
        session = self.id()
        self.clock = r.choice(DAYS) * 1000 + r.randrange(-40, 40) * 3600_000
        lines = []
        if self.seen and r.random() < 0.25:  # resumed: old lines come along
            lines += r.choice(self.seen)
        for _ in range(int(r.paretovariate(1.1) * 12) % 400 + 1):
            lines += self.turn(session)
        self.write(os.path.join(project, session + ".jsonl"), lines, r.random() < 0.9)
        if r.random() < 0.3:
            self.seen = (self.seen + [[l for l in lines[:60]]])[-20:]
        place = r.random()
        if place < 0.15:
            self.write(os.path.join(project, session, "subagents", f"agent-{r.randrange(1 << 30):x}.jsonl"), self.turn(session) * r.choice((1, 2)))
        elif place < 0.18:
            self.write(os.path.join(project, session, "chat.jsonl"), self.turn(session))
        elif place < 0.2:
            self.write(os.path.join(project, session, "subagents", "a", "b", "x.jsonl"), self.turn(session))
        elif place < 0.21:
            self.write(os.path.join(root, f"loose{r.randrange(1000)}.jsonl"), self.turn(session))

    def run(self):
        for name in ("config-a", "config-b"):
            os.makedirs(os.path.join(self.folder, name, "projects"), exist_ok=True)
        while self.written < self.size:
            self.session()


def civil(days):
    """The date of a day since 1970-01-01."""
    days += 719468
    era, rest = divmod(days, 146097)
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    day = rest - (365 * year + year // 4 - year // 100)
    month = (5 * day + 2) // 153
    return (year + era * 400 + (month >= 10), month + 3 if month < 10 else month - 9, day - (153 * month + 2) // 5 + 1)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    Maker(sys.argv[1], int(float(sys.argv[2]) * 1_000_000), int(sys.argv[3]) if len(sys.argv) > 3 else 1).run()
