# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pictures show: sessions in several projects, some ended, some running, one that waits."""

import json
import os
import signal
import subprocess

from desk import wait_for

FINISHED = {
    "cost": 0.92,
    "turns": [[
        {"text": "I'll read how the limiter counts before I move it."},
        {"tool": "Read", "title": "src/limits/counter.ts", "output": ["Read 96 lines"], "ms": 200},
        {"tool": "Update", "title": "src/limits/counter.ts", "start": 12, "ms": 200,
         "diff": [" const key = bucketOf(request);", "-const used = memory.get(key) ?? 0;",
                  "+const used = await redis.incr(key, windowSeconds);", " if (used > limit)"]},
        {"tool": "Bash", "title": "npm test -- limits", "output": ["Tests  31 passed (31)"], "ms": 400},
        {"text": "The limiter counts in Redis now, so all instances share one window. 31 tests pass."},
    ]],
}

FAILED = {"turns": [[{"text": "I'll start with the schema."}, {"api_error": "API Error: 529 Overloaded"}]]}

WAITING = {
    "cost": 0.28,
    "turns": [[
        {"text": "The migration is ready; I want to try it on a copy of the database first."},
        {"tool": "Read", "title": "db/migrations/0042_orders.sql", "output": ["Read 41 lines"], "ms": 100},
        {"tool": "Bash", "title": "psql harbor_copy -f db/migrations/0042_orders.sql",
         "input": {"command": "psql harbor_copy -f db/migrations/0042_orders.sql", "description": "Try the migration on a copy"},
         "ask": True, "ms": 500, "output": ["ALTER TABLE", "CREATE INDEX"]},
        {"text": "The migration runs in 1.2 s on the copy."},
    ]],
}

TABLE = """<template>
  <table class="data-table">
    <thead>
      <tr>
        <th v-for="c in columns">
          <span @click="sort(c)">{{ c.label }}</span>
        </th>
      </tr>
    </thead>
  </table>
</template>
"""

OLD_HEAD = """        <th v-for="c in columns">
          <span @click="sort(c)">{{ c.label }}</span>
        </th>
"""

NEW_HEAD = """        <th v-for="c in columns" scope="col" :aria-sort="ariaSort(c)">
          <button type="button" @click="sort(c)">{{ c.label }}</button>
        </th>
"""

EDITING = {
    "cost": 0.47,
    "turns": [[
        {"text": "Screen readers need a caption and column scopes, and the sort buttons need a spoken state."},
        {"tool": "Edit", "title": "src/DataTable.vue", "ask": True, "ms": 500,
         "input": {"file_path": "src/DataTable.vue", "old_string": OLD_HEAD, "new_string": NEW_HEAD},
         "output": ["Updated src/DataTable.vue"]},
        {"text": "The table says how it is sorted."},
    ]],
}

RUNNING = {
    "cost": 1.84,
    "turns": [[
        {"text": "I'll look at how deliveries are sent today before changing anything."},
        {"tool": "Read", "title": "src/webhooks/dispatcher.ts", "output": ["Read 148 lines"], "ms": 100},
        {"text": "The dispatcher retries after a fixed 5 s and gives up the order on the second attempt. I'll move the "
                 "schedule into its own module and keep one queue per endpoint."},
        {"tool": "Update", "title": "src/webhooks/dispatcher.ts", "start": 41, "ms": 100,
         "diff": ["   const waiting = this.queues.get(endpoint.id);",
                  "-  setTimeout(() => this.send(delivery), 5_000);",
                  "+  const delay = nextDelay(delivery.attempt, this.random);",
                  "+  waiting.pushFront(delivery, this.clock.now() + delay);",
                  "   this.log.append(endpoint.id, delivery.id, 'retry');"]},
        {"tool": "Bash", "title": "npm test -- webhooks", "input": {"command": "npm test -- webhooks"}, "ms": 3_600_000,
         "output": ["Tests  20 passed (20)"]},
    ]],
}


def play(desk, project, prompt, agent):
    """A session that ends."""
    desk.ctl("run", "--project", desk.project(project), "--claude", agent, "--prompt", prompt)


def leave_running(desk, project, prompt, agent, until):
    """A session whose gantryctl dies; its holder goes on, and the window takes it up."""
    process = subprocess.Popen(["gantryctl", "run", "--json", "--project", desk.project(project), "--claude", agent,
                                "--after-turn", "keep", "--prompt", prompt],
                               env=desk.environment, stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if json.loads(line).get("event_type") == until:
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()


def fill(desk):
    finished = desk.agent("finished", FINISHED, 40)
    failed = desk.agent("failed", FAILED, 40)
    play(desk, "harbor-web", "Make the settings page work at 320 px", finished)
    desk.ctl("run", "--project", desk.project("harbor-web"), "--shell", "printf 'lint: 214 files\\nlint: no problems\\n'")
    play(desk, "tidepool", "Explain how the import job finds duplicates", finished)
    play(desk, "harbor-api", "Add an index to the orders table", failed)
    play(desk, "harbor-api", "Move rate limits to Redis", finished)
    leave_running(desk, "harbor-api", "Add retry with backoff to the webhook dispatcher", desk.agent("running", RUNNING, 4),
                  "PostToolUse")
    leave_running(desk, "tidepool", "Add a migration for the orders table", desk.agent("waiting", WAITING, 10),
                  "PermissionRequest")
    source = os.path.join(desk.project("harbor-web"), "src")
    os.makedirs(source, exist_ok=True)
    with open(os.path.join(source, "DataTable.vue"), "w", encoding="utf-8") as file:
        file.write(TABLE)
    leave_running(desk, "harbor-web", "Table accessibility pass", desk.agent("editing", EDITING, 10),
                  "PermissionRequest")
    wait_for(lambda: len(desk.sessions()) >= 8, what="the sessions")
    # A file whose changes git would show.
    with open(os.path.join(desk.project("harbor-api"), "README.md"), "w", encoding="utf-8") as file:
        file.write("# harbor-api\n")
