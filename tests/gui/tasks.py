# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks for pictures: some in each column of the board, made with gantryctl and really run."""
import json
import os
import signal
import subprocess

from desk import wait_for
from stories import FINISHED, RUNNING, WAITING

DONE = {"cost": 0.28, "turns": [[{"text": "The pages are in docs/api."}]]}


def add(desk, project, title, *arguments):
    told = desk.run("gantryctl", "task", "add", "--json", "--project", desk.project(project), "--title", title, *arguments)
    return json.loads(told)["id"]


def show(desk, task):
    return json.loads(desk.run("gantryctl", "task", "show", task, "--json"))


def work(desk, agent):
    """The next one of the queue, to its end."""
    desk.ctl("task", "work", "--once", "--claude", agent)


def begin(desk, agent, until):
    """A worker with one task, which is still there."""
    worker = subprocess.Popen(["gantryctl", "task", "work", "--once", "--json", "--claude", agent], env=desk.environment,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for line in worker.stdout:
        if json.loads(line).get("event_type") == until:
            break
    return worker


def ended(desk):
    add(desk, "harbor-web", "Fix flaky invoice test", "--shell", "--command", "npm() { exit 1; }; npm test")
    work(desk, desk.agent("done", DONE, 40))
    add(desk, "tidepool", "Fuzz the CSV parser", "--shell", "--command", "sleep 60", "--timeout", "1")
    work(desk, desk.agent("done", DONE, 40))
    add(desk, "harbor-api", "Generate API docs", "--command", "Write the API docs")
    work(desk, desk.agent("done", DONE, 40))
    add(desk, "harbor-api", "Split order handlers", "--type", "chain", "--command", "Split the order handlers", "--command",
        "!printf 'Tests  31 passed (31)\\n'")
    work(desk, desk.agent("finished", FINISHED, 40))
    desk.run("gantryctl", "task", "cancel", add(desk, "tidepool", "Rewrite the README", "--command", "Rewrite the README"))


def running(desk):
    chain = add(desk, "harbor-web", "Adopt the Money type", "--type", "chain", "--priority", "9", "--timeout", "3600",
                "--command", "!printf 'src/models/Invoice.ts\\nsrc/models/Order.ts\\n'", "--command",
                "Convert the invoice models to Money", "--command", "!npm test", "--command", "Open a pull request")
    first = begin(desk, desk.agent("task-running", RUNNING, 4), "PostToolUse")
    asking = add(desk, "tidepool", "Rotate staging certificates", "--priority", "9", "--timeout", "3600", "--command",
                 "Add a migration for the orders table")
    second = begin(desk, desk.agent("task-waiting", WAITING, 10), "turn_started")
    # They die; what they have begun goes on, and the window takes it up.
    for worker in (first, second):
        worker.send_signal(signal.SIGKILL)
    for worker in (first, second):
        worker.communicate()
    return chain, asking


def waiting(desk, chain, asking):
    add(desk, "harbor-web", "Refresh German texts", "--priority", "8", "--command", "Refresh the German texts")
    add(desk, "harbor-api", "Audit npm dependencies", "--priority", "5", "--engine", "cloud-run", "--service",
        "https://runner.example", "--command", "Audit the dependencies")
    add(desk, "tidepool", "Benchmark CSV import", "--priority", "5", "--memory", "4096", "--command", "Benchmark the import")
    add(desk, "harbor-web", "Triage issue #418", "--priority", "2", "--label", "from-github", "--command", "Triage issue 418")
    add(desk, "harbor-web", "Drop the legacy limiter", "--priority", "3", "--after", chain, "--after", asking, "--command",
        "Drop the legacy limiter")
    add(desk, "harbor-api", "Deploy docs preview", "--priority", "5", "--after", chain, "--command", "Deploy the preview")
    add(desk, "tidepool", "Weekly licence report", "--priority", "1", "--not-before", "+90000", "--command", "Report licences")


def fill(desk):
    ended(desk)
    chain, asking = running(desk)
    # Two run, so nothing else starts while the pictures are taken.
    desk.run("gantryctl", "task", "limits", "--max-running", "2")
    waiting(desk, chain, asking)
    return chain, asking


def wait_until_taken_up(desk, tasks):
    """By the window, once the leases of the dead worker have run out."""
    mark = f":{desk.window_process.pid}:"
    wait_for(lambda: all(mark in (show(desk, task)["worker"] or "") for task in tasks), 30, "the running tasks")


def template(desk):
    """One of the user's own."""
    file = desk.path("home/templates.json")
    with open(file, "w", encoding="utf-8") as out:
        json.dump({"format": "gantry-task-templates", "version": 1, "templates": [
            {"name": "release-notes", "description": "What changed since the last tag", "timeout": 600, "memory_limit": 512,
             "cpu_limit": 1, "commands": ["!git log --oneline $(git describe --tags --abbrev=0)..",
                                          "Write release notes from these commits"]}]}, out)
    desk.run("gantryctl", "task", "template", "import", file)
    os.remove(file)


def schedules(desk):
    """One of each kind; the times are far enough away that none of them fires while pictures are taken."""
    def add(project, name, prompt, *when):
        desk.run("gantryctl", "task", "schedule", "add", "--project", desk.project(project), "--name", name, "--command",
                 prompt, *when)

    add("harbor-api", "Audit dependencies", "Audit the dependencies", "--cron", "0 7 * * 1-5", "--zone", "Europe/Berlin")
    add("tidepool", "Benchmark CSV import", "Benchmark the import", "--every", "21600", "--at", "+20000")
    add("harbor-web", "Release notes", "Write the release notes", "--at", "+86400")
    add("harbor-web", "Refresh screenshots", "Take the screenshots anew", "--cron", "*/20 8-18 * * *")
