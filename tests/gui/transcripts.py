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

OPUS, SONNET, HAIKU = "claude-opus-5", "claude-sonnet-5", "claude-haiku-4-5"
# Dollars for a token: output, written to the cache, read from it.
PRICES = {OPUS: (25e-6, 6.25e-6, 0.5e-6), SONNET: (10e-6, 2.5e-6, 0.2e-6), HAIKU: (5e-6, 1.25e-6, 0.1e-6)}

# project, title, days ago, cost, model, prompts and answers
STORIES = [
    ("harbor-api", "Add retry with backoff to the webhook dispatcher", 0.02, 1.84, OPUS, [
        ("Add retry with backoff to the webhook dispatcher. Keep the order of deliveries for each endpoint.", ANSWER),
        ("Now write a test for the cap.", "Done: `capsAtTenMinutes` fails without the cap and passes with it.")]),
    ("harbor-api", "Move rate limits to Redis", 0.3, 0.92, SONNET, [
        ("Move rate limits to Redis", "The limiter counts in Redis now, so all instances share one window.")]),
    ("ledger-web", "Why is the invoice test flaky?", 1.4, 0.34, HAIKU, [
        ("Why is the invoice test flaky?", "It reads the clock twice; at midnight the two days differ.")]),
    ("tide-cli", "Shell completions for zsh", 3, None, SONNET, [
        ("Write shell completions for zsh", "The completions are in `share/_tide`. They know every option.")]),
    ("harbor-api", "Split the order handlers", 4, 3.12, OPUS, [
        ("Split the order handlers by type", "Six handlers, one file each; the router picks by the order's type.")]),
    ("harbor-web", "Port the tables to the new grid", 5, 2.26, OPUS, [
        ("Port the tables to the new grid", "All nine tables use the grid; sorting and paging are its own now.")]),
    ("ledger-web", "Write the release notes", 7, 0.52, SONNET, [
        ("Write the release notes from the merged pull requests", "They are in `CHANGES.md`, newest first.")]),
    ("tidepool", "Cut the memory of the importer", 10, 4.05, OPUS, [
        ("Cut the memory of the importer by half", "It streams rows now: 310 MB instead of 900 MB at the peak.")]),
    ("tide-cli", "Add --dry-run to sync", 12, 0.88, SONNET, [
        ("Add --dry-run to sync", "It prints what would be copied and removed, and changes nothing.")]),
    ("harbor-infra", "Rotate the staging certificates", 6, 0.19, HAIKU, [
        ("Rotate the staging certificates", "I need the new certificate first; the old one ends on Friday.")]),
    ("tidepool", "Explain how the import job finds duplicates", 9, 0.41, SONNET, [
        ("Explain how the import job finds duplicates", "It hashes each row without its id and asks a Bloom filter.")]),
    ("harbor-web", "Make the settings page work at 320 px", 21, 2.37, OPUS, [
        ("Make the settings page work at 320 px", "The grid folds to one column under 480 px.")]),
    ("ledger-web", "Upgrade to Vite 7", 40, 0.61, OPUS, [
        ("Upgrade to Vite 7", "The build is green; two plugins had to go. No retry with backoff is needed any more.")]),
]


def line(kind, at, folder, **more):
    return json.dumps({"type": kind, "isSidechain": False, "cwd": folder, "gitBranch": "main",
                       "timestamp": time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(at)), **more},
                      separators=(",", ":")) + "\n"


def message(words, name, model, usage, *blocks):
    content = [{"type": "text", "text": words}, *blocks]
    return {"id": f"msg_{name}", "role": "assistant", "model": model, "content": content, "usage": usage}


def usage(dollars, model):
    """Tokens that cost this much, most of them read from the cache."""
    output, written, read = (round(dollars * share / price)
                             for share, price in zip((0.3, 0.3, 0.4), PRICES[model]))
    return {"input_tokens": 0, "output_tokens": output, "cache_creation_input_tokens": written,
            "cache_read_input_tokens": read}


def keep(desk):
    """Writes them below the desk's home, as Claude would have."""
    now = time.time()
    for number, (project, title, days, cost, model, turns) in enumerate(STORIES):
        folder = desk.project(project)
        name = str(uuid.UUID(int=number + 1))
        slug = "".join(c if c.isascii() and c.isalnum() else "-" for c in folder)
        path = os.path.join(desk.path("home/.claude/projects"), slug, name + ".jsonl")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        at = now - days * 86400
        with open(path, "w", encoding="utf-8") as file:
            each = usage((cost or 0) / (2 * len(turns)), model)
            for turn, (prompt, answer) in enumerate(turns):
                file.write(line("user", at, folder, message={"role": "user", "content": prompt}))
                read = {"type": "tool_use", "id": f"t{turn}a", "name": "Read",
                        "input": {"file_path": "src/webhooks/dispatcher.ts"}}
                test = {"type": "tool_use", "id": f"t{turn}b", "name": "Bash", "input": {"command": "npm test -- webhooks"}}
                first = "I'll look at how it works today before changing anything."
                file.write(line("assistant", at + 2, folder, requestId=f"req_{number}_{turn}a",
                                message=message(first, f"{number}_{turn}a", model, each, read, test)))
                results = [{"type": "tool_result", "tool_use_id": f"t{turn}a", "content": "148 lines"},
                           {"type": "tool_result", "tool_use_id": f"t{turn}b", "content": "Tests  20 passed (20)"}]
                file.write(line("user", at + 5, folder, message={"role": "user", "content": results}))
                file.write(line("assistant", at + 9, folder, requestId=f"req_{number}_{turn}b",
                                message=message(answer, f"{number}_{turn}b", model, each)))
            file.write(line("ai-title", at + 9, folder, aiTitle=title))
            if cost is not None:
                file.write(line("cost-state", at + 10, folder, totalCostUSD=cost))
