# SPDX-License-Identifier: GPL-3.0-or-later
"""A runner with a scripted Claude, and clients for it: what tests/bench/run measures as "runner"."""

import asyncio
import json
import os
import subprocess
import tempfile
import time

# "fast" prints at once and ends; "stay" prints a line and then one more each second until it is ended.
SCRIPT = """#!/bin/sh
read -r prompt
printf '{"type":"system","subtype":"init"}\\n'
case $prompt in stay) while :; do sleep 1; printf '{"type":"assistant"}\\n'; done ;; esac
printf '{"type":"result","subtype":"success","is_error":false,"num_turns":1}\\n'
"""


def memory_mb(pid):
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        fields = dict(line.split(":")[:2] for line in file if ":" in line)
    return int(fields["Rss"].split()[0]) / 1000


class Runner:
    def __init__(self, binaries, concurrent):
        self.folder = tempfile.mkdtemp(prefix="gr-", dir="/tmp")
        self.claude = os.path.join(self.folder, "claude")
        with open(self.claude, "w", encoding="ascii") as file:
            file.write(SCRIPT)
        os.chmod(self.claude, 0o700)
        environment = dict(os.environ, GANTRY_DATA_DIR=self.folder + "/data")
        environment.pop("PORT", None)
        self.process = subprocess.Popen(
            [os.path.join(binaries, "gantryctl"), "serve", "--max-concurrent", str(concurrent), "--claude", self.claude,
             "--workspace-dir", self.folder + "/ws", "--log-dir", self.folder + "/logs"],
            env=environment, stdout=subprocess.PIPE, text=True)
        self.port = int(json.loads(self.process.stdout.readline())["listening"].rsplit(":", 1)[1])

    def memory(self):
        return memory_mb(self.process.pid)

    def close(self):
        self.process.terminate()
        self.process.wait(120)
        subprocess.run(["rm", "-rf", self.folder], check=False)


class NodePeer:
    """The least that a server in Node does: no framework, the same answer to everything."""

    SCRIPT = ("const s=require('http').createServer((q,r)=>{r.setHeader('content-type','application/json');"
              "r.end('{\"status\":\"ok\"}')});s.listen(0,'127.0.0.1',()=>console.log(s.address().port))")

    def __init__(self):
        self.process = subprocess.Popen(["node", "-e", self.SCRIPT], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def memory(self):
        return memory_mb(self.process.pid)

    def close(self):
        self.process.kill()
        self.process.wait()


def body(prompt):
    text = json.dumps({"prompt": prompt + "\n", "anthropicApiKey": "sk-bench-0123456789"})
    return (f"POST /run HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n"
            f"Content-Length: {len(text)}\r\n\r\n{text}").encode()


def direct_seconds(claude):
    """From the start of the scripted program to its first line, without a runner."""
    start = time.monotonic()
    process = subprocess.Popen([claude], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdin.write(b"fast\n")
    process.stdin.close()
    process.stdout.readline()
    took = time.monotonic() - start
    process.stdout.read()
    process.wait()
    return took


async def first_event(port):
    """From the request to the first line of the program, and to the end."""
    start = time.monotonic()
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    writer.write(body("fast"))
    await reader.readuntil(b"data: ")
    first = time.monotonic() - start
    rest = await reader.read()
    while not reader.at_eof():
        rest += await reader.read()
    writer.close()
    return first, time.monotonic() - start, b"[DONE]" in rest


async def runs_per_second(port, at_once, seconds):
    end = time.monotonic() + seconds
    done = 0

    async def client():
        nonlocal done
        while time.monotonic() < end:
            _, _, good = await first_event(port)
            done += 1 if good else 0

    await asyncio.gather(*(client() for _ in range(at_once)))
    return done / seconds


async def hold_streams(port, count, when_all_talk):
    """Opens @count streams that stay, calls @when_all_talk once each has brought something, then leaves."""
    limit = asyncio.Semaphore(50)

    async def one():
        async with limit:
            reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
            writer.write(body("stay"))
            await reader.readuntil(b"data: ")
            return reader, writer

    streams = await asyncio.gather(*(one() for _ in range(count)))
    result = when_all_talk()
    # Each of them goes on talking.
    await asyncio.gather(*(reader.readuntil(b"assistant") for reader, _ in streams))
    for _, writer in streams:
        writer.transport.abort()
    return result
