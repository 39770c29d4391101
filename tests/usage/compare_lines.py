#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks "gantryctl usage" and ccusage which of many mutated lines count, and for how much. Every line is a session of a
project of its own, so one call of each program tells about all of them.

    compare_lines.py GANTRYCTL LINES SEED...

See compare_reports.py for how ccusage is found.
"""

import copy
import json
import os
import random
import subprocess
import sys
import tempfile

from compare_reports import find_ccusage

ANSWER = {
    "timestamp": "2026-01-05T10:00:00.000Z", "sessionId": "s", "version": "2.1.0", "cwd": "/x", "isSidechain": False,
    "costUSD": 0.5, "isApiErrorMessage": False, "type": "assistant",
    "message": {"model": "claude-opus-5", "content": [{"type": "text", "text": "hi"}],
                "usage": {"input_tokens": 10, "output_tokens": 20, "cache_creation_input_tokens": 5,
                          "cache_read_input_tokens": 7, "cache_creation": {"ephemeral_5m_input_tokens": 2, "ephemeral_1h_input_tokens": 3},
                          "speed": "fast", "service_tier": "standard"}}}
# JSON texts, and some that are none.
VALUES = [
    'null', 'true', 'false', '0', '1', '-1', '-0', '5.0', '1e3', '1E2', '"5"', '""', '"x"', '"\\ud83d"',
    '"\\ud83d\\ude42"', '"\\ude42"', '"\\u0041"', '[]', '{}', '[1,2]', '{"a":1}', '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}', '18446744073709551615', '18446744073709551616', '9223372036854775808',
    '123456789012345678901234567890', '1e308', '1e309', '-1e400', '1e-400', '01', '+1', '.5', '1.', '"fast"',
    '"standard"', '"Fast"', '"1.2.3"', '"1.2.3-beta"', '"1.2"', '"v1.2.3"', '"dev"', '"1.2.x"', '"12.34.5"',
    '"2026-01-05T10:00:00Z"', '"2026-01-05T10:00:00.12Z"', '"2026-01-05T10:00:00.123456Z"', '"2026-01-05t10:00:00Z"',
    '"2026-01-05T10:00:00z"', '"2026-01-05T10:00:60Z"', '"2026-01-05T24:00:00Z"', '"2026-02-29T10:00:00Z"',
    '"2024-02-29T10:00:00Z"', '"2026-01-05T10:00:00+05:30"', '"2026-01-05T10:00:00.000-03:00"',
    '"2026-01-05T10:00:00+0530"', '"2026-01-05T10:00:00+24:00"', '"2026-01-05T10:00:00-23:59"',
    '"2026-01-05T10:00:00+00:60"', '"2026-01-05T10:00:00"', '"2026-01-05 10:00:00Z"', '"0001-01-01T00:00:00Z"',
    '"0000-01-01T00:00:00Z"', '"1969-12-31T23:59:59Z"', '"9999-12-31T23:59:59.999Z"', '"+2026-01-05T10:00:00Z"',
    '1767607200000', '["x"]', '"\\n"', '"\\x"', '"a\tb"', '"\\/"', '"\\u12"', 'nul', 'NaN', 'Infinity', "'x'", '"é"',
    '"\\u0000"', ' null', '"x" '
]
KEYS = ['"id"', '"x"', '"cwd"', '"\\u0069d"', '"model"', '"usage"', '"\\ud800"', '"speed"', '"costUSD"']
BAD_BYTES = [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82"]


def paths(value, path=()):
    for key, inner in value.items():
        yield path + (key,)
        if isinstance(inner, dict):
            yield from paths(inner, path + (key,))


def parent(value, path):
    for key in path[:-1]:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) and path[-1] in value else None


class Mutator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def nested(self, answer):
        r = self.random
        inner = {key: answer[key] for key in ("timestamp", "requestId", "isSidechain", "costUSD", "message")}
        outer = {"type": "progress", "sessionId": "s", "version": r.choice(("2.1.0", "dev")),
                 "data": {"type": "agent_progress", "message": inner}}
        for target, key, values in ((outer, "timestamp", ("x", "2026-01-07T10:00:00Z")), (inner, "sessionId", ("", 5, "q")),
                                    (inner, "version", ("dev", 5)), (inner, "isApiErrorMessage", (True, "x")),
                                    (outer, "message", (None, {}, {"usage": {}}, 5)), (outer, "requestId", ("", 5, "z")),
                                    (outer, "costUSD", ("x", 9))):
            if r.random() < 0.2:
                target[key] = r.choice(values)
        return outer

    def changed_values(self, line):
        r = self.random
        texts = []
        for i in range(1 if r.random() < 0.8 else 2):
            path = r.choice(list(paths(line)))
            owner = parent(line, path)
            if owner is None:
                continue
            if r.random() < 0.15:
                del owner[path[-1]]
            else:
                owner[path[-1]] = f"@{i}@"
                texts.append((f'"@{i}@"', r.choice(VALUES)))
        if r.random() < 0.15:
            path = r.choice([(), *paths(line)])
            owner = line if not path else parent(line, path)
            owner = owner[path[-1]] if path and owner else owner
            if isinstance(owner, dict):
                owner["@k@"] = "@v@"
                texts += [('"@k@"', r.choice(KEYS)), ('"@v@"', r.choice(VALUES))]
        return texts

    def changed_text(self, text):
        r = self.random
        pick = r.random()
        if pick < 0.04:
            return text.replace('":', '": ', r.choice((1, 2, 100)))
        if pick < 0.06:
            return text.replace("{", "{ ", r.choice((1, 2, 100)))
        if pick < 0.08:
            return text.replace('":', '" :', r.choice((1, 2, 100)))
        if pick < 0.10:
            return r.choice((" ", "\t", "\r", "\ufeff", "\x0b", "\0", "x")) + text
        if pick < 0.12:
            return text + r.choice((" ", "\t", "\r", "\x0b", "\0", ",", "}", "x", "\x0c"))
        if pick < 0.14:
            at = r.randrange(len(text))
            return text[:at] + r.choice(('"', "{", "}", ",", ":", "\\", "\x01", "\x7f", " ", "1")) + text[at:]
        if pick < 0.16:
            depth = r.choice((123, 124, 125, 126, 127, 128, 129, 1030))
            return text.replace('"type":"assistant"', '"type":' + "[" * depth + "]" * depth)
        if pick < 0.18:
            depth = r.choice((122, 123, 124, 125, 126, 127, 128))
            return text.replace('"type":"text"', '"type":' + '{"a":' * depth + "1" + "}" * depth)
        return text

    def line(self, number):
        line = copy.deepcopy(ANSWER)
        line["requestId"] = f"r{number}"
        line["message"]["id"] = f"m{number}"
        if self.random.random() < 0.25:
            line = self.nested(line)
        texts = self.changed_values(line)
        text = json.dumps(line, separators=(",", ":"), ensure_ascii=False)
        for mark, value in texts:
            text = text.replace(mark, value, 1)
        data = self.changed_text(text).replace("\n", " ").encode("utf-8", "surrogatepass")
        if self.random.random() < 0.03:
            at = self.random.randrange(len(data))
            data = data[:at] + self.random.choice(BAD_BYTES) + data[at:]
        return data


def counted(program, report, environment):
    done = subprocess.run([*program, *report, "--json", "--offline", "-z", "UTC"], env=environment, capture_output=True)
    if done.returncode:
        sys.exit(f"{program} ended with {done.returncode}: {done.stderr.decode(errors='replace')[-2000:]}")
    result = json.loads(done.stdout)
    if "sessions" in result:
        return {row["projectPath"]: row for row in result["sessions"]}
    return result.get("projects", {})


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    gantryctl, ccusage = sys.argv[1], find_ccusage()
    found = different = 0
    for seed in sys.argv[3:]:
        with tempfile.TemporaryDirectory(prefix="gu-") as folder:
            mutator = Mutator(int(seed))
            lines = [mutator.line(i) for i in range(int(sys.argv[2]))]
            for i, line in enumerate(lines):
                os.makedirs(f"{folder}/projects/P{i}")
                with open(f"{folder}/projects/P{i}/S{i}.jsonl", "wb") as file:
                    file.write(line + b"\n")
            environment = {"CLAUDE_CONFIG_DIR": folder, "HOME": folder, "PATH": os.environ["PATH"]}
            for report in (["claude", "daily", "-i"], ["claude", "session"]):
                theirs = counted([ccusage], report, environment)
                ours = counted([gantryctl, "usage"], [*report, "--no-cache"], environment)
                found += len(theirs)
                for i, line in enumerate(lines):
                    a, b = ours.get(f"P{i}"), theirs.get(f"P{i}")
                    if a != b:
                        different += 1
                        print(f"seed {seed} {' '.join(report)}\n  line   {line[:1000]}\n  ours   {a}\n  theirs {b}")
    print(f"{found} lines counted, {different} differences")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
