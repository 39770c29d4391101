# SPDX-License-Identifier: GPL-3.0-or-later
"""Conversations as Claude keeps them, for the pictures of the conversation browser."""

import json
import os
import time
import uuid

ANSWER = """The dispatcher retries after a **fixed 5 s** and gives up the order on the second attempt.

## What I changed

1. The schedule lives in its own module, `nextDelay()`.
2. Each endpoint has one queue, so a slow one does not hold the others.

```ts
const delay = nextDelay(delivery.attempt, this.random);
waiting.pushFront(delivery, this.clock.now() + delay);
```

| attempt | delay |
|---|---|
| 1 | 2 s |
| 2 | 8 s |
| 3 | 30 s |

All 20 webhook tests pass. The backoff is capped at 10 minutes; see https://example.org/backoff."""

# project, title, days ago, cost, prompts and answers
STORIES = [
    ("harbor-api", "Add retry with backoff to the webhook dispatcher", 0.02, 1.84, [
        ("Add retry with backoff to the webhook dispatcher. Keep the order of deliveries for each endpoint.", ANSWER),
        ("Now write a test for the cap.", "Done: `capsAtTenMinutes` fails without the cap and passes with it.")]),
    ("harbor-api", "Move rate limits to Redis", 0.3, 0.92, [
        ("Move rate limits to Redis", "The limiter counts in Redis now, so all instances share one window.")]),
    ("ledger-web", "Why is the invoice test flaky?", 1.4, 0.34, [
        ("Why is the invoice test flaky?", "It reads the clock twice; at midnight the two days differ.")]),
    ("tide-cli", "Shell completions for zsh", 3, None, [
        ("Write shell completions for zsh", "The completions are in `share/_tide`. They know every option.")]),
    ("harbor-infra", "Rotate the staging certificates", 6, 0.19, [
        ("Rotate the staging certificates", "I need the new certificate first; the old one ends on Friday.")]),
    ("tidepool", "Explain how the import job finds duplicates", 9, 0.41, [
        ("Explain how the import job finds duplicates", "It hashes each row without its id and asks a Bloom filter.")]),
    ("harbor-web", "Make the settings page work at 320 px", 21, 2.37, [
        ("Make the settings page work at 320 px", "The grid folds to one column under 480 px.")]),
    ("ledger-web", "Upgrade to Vite 7", 40, 0.61, [
        ("Upgrade to Vite 7", "The build is green; two plugins had to go. No retry with backoff is needed any more.")]),
]


def line(kind, at, folder, **more):
    return json.dumps({"type": kind, "isSidechain": False, "cwd": folder, "gitBranch": "main",
                       "timestamp": time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(at)), **more}) + "\n"


def message(words, number, *blocks):
    content = [{"type": "text", "text": words}, *blocks]
    return {"id": f"msg_{number}", "role": "assistant", "model": "claude-opus-5-5", "content": content}


def keep(desk):
    """Writes them below the desk's home, as Claude would have."""
    now = time.time()
    for number, (project, title, days, cost, turns) in enumerate(STORIES):
        folder = desk.project(project)
        name = str(uuid.UUID(int=number + 1))
        slug = "".join(c if c.isascii() and c.isalnum() else "-" for c in folder)
        path = os.path.join(desk.path("home/.claude/projects"), slug, name + ".jsonl")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        at = now - days * 86400
        with open(path, "w", encoding="utf-8") as file:
            for turn, (prompt, answer) in enumerate(turns):
                file.write(line("user", at, folder, message={"role": "user", "content": prompt}))
                read = {"type": "tool_use", "id": f"t{turn}a", "name": "Read",
                        "input": {"file_path": "src/webhooks/dispatcher.ts"}}
                test = {"type": "tool_use", "id": f"t{turn}b", "name": "Bash", "input": {"command": "npm test -- webhooks"}}
                first = "I'll look at how it works today before changing anything."
                file.write(line("assistant", at + 2, folder, message=message(first, 2 * turn, read, test)))
                results = [{"type": "tool_result", "tool_use_id": f"t{turn}a", "content": "148 lines"},
                           {"type": "tool_result", "tool_use_id": f"t{turn}b", "content": "Tests  20 passed (20)"}]
                file.write(line("user", at + 5, folder, message={"role": "user", "content": results}))
                file.write(line("assistant", at + 9, folder, message=message(answer, 2 * turn + 1)))
            file.write(line("ai-title", at + 9, folder, aiTitle=title))
            if cost is not None:
                file.write(line("cost-state", at + 10, folder, totalCostUSD=cost))
