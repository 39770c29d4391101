#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window on an X server of its own: mouse, keys, SIGKILL, a second start, quitting.

What it shows is read back through gantryctl, which looks at the same data. With GANTRY_TEST_CLAUDE the last story is
played by the real Claude Code against the fake Messages API.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from desk import Desk, Screen, wait_for  # noqa: E402

TALK = {"cost": 0.5, "turns": [[{"text": "FIRST-ANSWER"}], [{"text": "SECOND-ANSWER"}]]}
# Prints for a while and asks nothing, so that there is something to come back to.
LONG = {"turns": [[{"text": "LONG-START"}, {"tool": "Bash", "title": "make", "input": {"command": "make"}, "ms": 3_600_000}]]}


class Window(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def setUp(self):
        self.desk = Desk(self.screen)
        self.addCleanup(self.desk.close)

    def start_with(self, script, speed=20):
        self.desk.claude = self.desk.agent("agent", script, speed)
        self.desk.settings()
        self.desk.start(folder=self.desk.project("harbor-api"))
        time.sleep(1)

    def first_session(self, prompt):
        """The first start: the folder is preset and the prompt has the focus."""
        self.desk.type(prompt)
        self.desk.keys("ctrl+Return")
        wait_for(lambda: self.desk.step_state() in ("running", "waiting"), 20, "the session to run")

    def log_of(self, step=0):
        folder = self.desk.path("data/runs/" + self.desk.steps()[step]["run"])
        with open(folder + "/run.log", "rb") as file:
            return file.read()

    def test_first_start_to_the_cost_of_two_steps(self):
        self.start_with(TALK)
        self.first_session("Say something")
        wait_for(lambda: b"FIRST-ANSWER" in self.log_of(), 20, "the answer")
        wait_for(lambda: not self.desk.steps()[0]["busy"], 20, "the end of the turn")
        # Into the terminal, which has the focus.
        self.desk.type("/exit")
        self.desk.keys("Return")
        wait_for(lambda: self.desk.step_state() == "succeeded", 20, "the end of the step")
        # The composer at the foot of the inspector, with the mouse; then play next by its key.
        self.desk.click(1130, 660)
        self.desk.type("Say something else")
        self.desk.keys("ctrl+Return")
        wait_for(lambda: len(self.desk.steps()) == 2, 10, "the second step")
        self.desk.keys("ctrl+shift+r")
        wait_for(lambda: self.desk.step_state(1) in ("running", "waiting"), 20, "the second step to run")
        wait_for(lambda: b"ANSWER" in self.log_of(1), 20, "its answer")
        first, second = self.desk.steps()
        self.assertEqual(second["conversation"] or self.desk.sessions()[0]["conversation"],
                         self.desk.sessions()[0]["conversation"])
        self.assertIn("--resume " + self.desk.sessions()[0]["conversation"], second["command"])
        self.assertGreater(first["cost_micros"], 0)
        self.desk.keys("ctrl+shift+Delete")
        wait_for(lambda: self.desk.step_state(1) == "cancelled", 20, "the stopped step")

    def test_a_killed_window_takes_its_session_up_again(self):
        self.start_with(LONG)
        self.first_session("Work for long")
        wait_for(lambda: b"LONG-START" in self.log_of(), 20, "output")
        run = self.desk.steps()[0]["run"]
        session = self.desk.sessions()[0]["id"]
        wait_for(lambda: session in self.desk.stored_settings(), 10, "the layout to be stored")
        self.desk.kill_window()
        self.assertEqual(self.desk.step_state(), "running")
        started = time.monotonic()
        self.desk.start()
        self.assertLess(time.monotonic() - started, 10)
        time.sleep(2)
        step = self.desk.steps()[0]
        self.assertEqual((step["state"], step["run"]), ("running", run))
        # The keys reach the same program: Escape ends its turn.
        self.desk.keys("ctrl+shift+s", pause=0.5)
        self.desk.click(600, 400)
        self.desk.keys("Escape", pause=0.5)
        wait_for(lambda: b"nterrupted" in self.log_of(), 10, "the interrupt in the program's output")

    def test_a_session_that_ended_without_a_window_is_known_afterwards(self):
        self.start_with(LONG)
        self.first_session("Work for long")
        self.desk.kill_window()
        pids = self.desk.processes()
        for pid in pids:
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                if b"gantry-demo-agent" in file.read():
                    os.kill(pid, signal.SIGKILL)
        time.sleep(1)
        self.desk.start()
        wait_for(lambda: self.desk.step_state() == "failed", 20, "the end that nobody saw")
        self.assertEqual(self.desk.steps()[0]["result"]["signal"], signal.SIGKILL)

    def test_a_second_start_raises_the_first(self):
        self.start_with(TALK)
        self.desk.run("xdotool", "windowminimize", self.desk.window)
        wait_for(lambda: "IsUnMapped" in self.desk.run("xwininfo", "-id", self.desk.window), 5, "the minimised window")
        second = subprocess.run(["gantry"], env=self.desk.environment, timeout=15, check=False)
        self.assertEqual(second.returncode, 0)
        wait_for(lambda: "IsViewable" in self.desk.run("xwininfo", "-id", self.desk.window), 5, "the raised window")
        self.assertTrue(self.desk.is_open())

    def test_quitting_asks_and_keeps_what_runs(self):
        self.start_with(LONG)
        self.first_session("Work for long")
        self.desk.keys("ctrl+shift+q", pause=0.8)
        self.assertTrue(self.desk.is_open(), "it did not ask")
        self.desk.keys("Escape", pause=0.5)
        self.assertTrue(self.desk.is_open(), "Escape quits")
        self.desk.keys("ctrl+shift+q", pause=0.8)
        self.desk.keys("Return")  # "Keep running" is the default
        wait_for(lambda: not self.desk.is_open(), 10, "the end of the window")
        self.assertEqual(self.desk.step_state(), "running")
        self.assertTrue(self.desk.processes())

    def test_quitting_with_nothing_running_asks_nothing(self):
        self.start_with(TALK)
        self.desk.keys("ctrl+shift+q")
        wait_for(lambda: not self.desk.is_open(), 10, "the end of the window")
        wait_for(lambda: not self.desk.processes(), 10, "the end of all its processes")

    def test_tabs_and_theme_come_back(self):
        self.start_with(LONG)
        self.first_session("Work for long")
        self.desk.keys("ctrl+shift+Return", pause=0.5)
        self.desk.keys("ctrl+shift+q", pause=0.8)
        self.desk.keys("Return")
        wait_for(lambda: not self.desk.is_open(), 10, "the end of the window")
        self.assertIn(self.desk.sessions()[0]["id"], self.desk.stored_settings())
        self.desk.start()
        time.sleep(1.5)
        picture = self.desk.path("back.png")
        self.desk.picture(picture)
        # The terminal of the restored tab has text on it: many colours, not one.
        colours = self.desk.run("convert", picture, "-crop", "560x500+340+100", "-unique-colors", "-format", "%w", "info:")
        self.assertGreater(int(colours), 20)

    def test_the_demo_starts_with_two_clicks(self):
        self.start_with(TALK)
        self.desk.click(1050, 580)  # Start demo
        wait_for(lambda: self.desk.step_state() in ("running", "waiting"), 20, "the demo")


class Tasks(unittest.TestCase):
    """The board by keyboard alone. What it does is read back from the queue, which is paused, so that nothing starts."""

    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def setUp(self):
        self.desk = Desk(self.screen)
        self.addCleanup(self.desk.close)
        self.desk.run("gantryctl", "task", "pause")

    def add(self, title, *arguments):
        told = self.desk.run("gantryctl", "task", "add", "--json", "--shell", "--command", "true", "--title", title,
                             "--project", self.desk.project("harbor-api"), *arguments)
        return json.loads(told)["id"]

    def show(self, task):
        return json.loads(self.desk.run("gantryctl", "task", "show", task, "--json"))

    def tasks(self):
        return json.loads(self.desk.run("gantryctl", "task", "list", "--json"))

    def open_page(self):
        self.desk.start(folder=self.desk.project("harbor-api"))
        time.sleep(1.5)
        self.desk.keys("ctrl+shift+k", pause=1)

    def press_until(self, keys, condition, what, seconds=30):
        """The window may be slower than the keys: they are pressed once, then it has time."""
        self.desk.keys(*keys, pause=0.4)
        wait_for(condition, seconds, what)

    def dialogs(self):
        return len(self.desk.run("xdotool", "search", "--onlyvisible", "--pid", str(self.desk.window_process.pid),
                                 check=False).split()) - 1

    def test_priorities_and_cancelling_by_keyboard(self):
        first = self.add("First", "--priority", "5")
        second = self.add("Second", "--priority", "3")
        waiting = self.add("Waits for the first", "--after", first)
        self.open_page()
        # The page has the keyboard at once: the first card of the queue is current. Down is the next card.
        self.press_until(["Down", "ctrl+Up"], lambda: self.show(second)["priority"] == 4, "a higher priority")
        self.press_until(["ctrl+Down"], lambda: self.show(second)["priority"] == 3, "a lower priority")
        # Left is the column before, where the one that waits is.
        self.press_until(["Left", "ctrl+Up"], lambda: self.show(waiting)["priority"] == 1, "the other column")
        self.press_until(["Right", "Home", "ctrl+Up"], lambda: self.show(first)["priority"] == 6, "and back")
        # Delete asks, and keeping is what Return does.
        self.press_until(["Delete"], lambda: self.dialogs() > 0, "the question")
        self.press_until(["Escape"], lambda: self.dialogs() == 0, "the end of the question")
        self.assertEqual(self.show(first)["state"], "queued")
        self.press_until(["Delete"], lambda: self.dialogs() > 0, "the question again")
        self.press_until(["Tab", "space"], lambda: self.show(first)["state"] == "cancelled", "the cancelled task")
        wait_for(lambda: self.show(waiting)["state"] == "cancelled", 10, "the one that waited for it")

    def test_a_new_task_by_keyboard(self):
        self.open_page()
        # Also where there is no task yet.
        self.press_until(["n"], lambda: self.dialogs() > 0, "the dialog")
        self.desk.type("Write a test for empty files")
        self.press_until(["ctrl+Return"], lambda: len(self.tasks()) == 1, "the new task")
        self.assertEqual(self.tasks()[0]["command"], "Write a test for empty files")
        wait_for(lambda: self.dialogs() == 0, 10, "the end of the dialog")

    def test_a_task_is_changed_before_it_starts(self):
        task = self.add("First")
        self.open_page()
        self.press_until(["F2"], lambda: self.dialogs() > 0, "the dialog")
        self.desk.keys("ctrl+a", pause=0.2)
        self.desk.type("!echo changed")
        self.press_until(["ctrl+Return"], lambda: self.show(task)["command"] == "!echo changed", "the changed task")
        wait_for(lambda: self.dialogs() == 0, 10, "the end of the dialog")
        # One that starts while the dialog is open keeps what it began with.
        self.press_until(["F2"], lambda: self.dialogs() > 0, "the dialog again")
        self.desk.run("gantryctl", "task", "resume")
        wait_for(lambda: self.show(task)["state"] == "completed", 40, "the end of the task")
        self.desk.keys("ctrl+a", pause=0.2)
        self.desk.type("!echo too late")
        self.desk.keys("ctrl+Return", pause=1.5)
        self.assertEqual(self.show(task)["command"], "!echo changed")
        self.assertEqual(self.dialogs(), 1)  # it says why

    def test_schedules_by_keyboard(self):
        def stored():
            return json.loads(self.desk.run("gantryctl", "task", "schedule", "list", "--json"))

        self.open_page()
        self.desk.keys("ctrl+shift+p", pause=0.5)
        self.desk.type("Task schedules")
        self.press_until(["Return"], lambda: self.dialogs() == 1, "the list")
        # Nothing is there yet, so the one button makes the first.
        self.press_until(["Return"], lambda: self.dialogs() == 2, "the form")
        self.desk.type("Look for dead links")
        self.press_until(["ctrl+Return"], lambda: len(stored()) == 1, "the schedule")
        self.assertEqual(stored()[0]["task"]["command"], "Look for dead links")
        wait_for(lambda: self.dialogs() == 1, 10, "the end of the form")
        self.desk.run("xdotool", "windowactivate", "--sync", self.newest_dialog())
        self.press_until(["space"], lambda: not stored()[0]["enabled"], "the pause")
        self.press_until(["space"], lambda: stored()[0]["enabled"], "the end of the pause")
        self.press_until(["Return"], lambda: self.dialogs() == 2, "the form with the schedule")
        self.press_until(["Escape"], lambda: self.dialogs() == 1, "the end of the form")
        self.press_until(["Delete"], lambda: self.dialogs() == 2, "the question")
        self.press_until(["Tab", "space"], lambda: not stored(), "the removed schedule")

    def test_limits_hold_at_once(self):
        self.desk.settings(state={"tasksAtOnce": "1"})
        first = self.add("First", "--command", "sleep 600")
        second = self.add("Second", "--command", "sleep 600")
        self.open_page()
        self.desk.run("gantryctl", "task", "resume")
        wait_for(lambda: self.show(first)["state"] == "running", 40, "the first task")
        self.assertEqual(self.show(second)["state"], "queued")
        self.desk.keys("ctrl+shift+p", pause=0.5)
        self.desk.type("Tasks at once")
        self.press_until(["Return"], lambda: self.dialogs() > 0, "the dialog")
        # The first field is for this window.
        self.press_until(["Up", "Return"], lambda: self.show(second)["state"] == "running", "the second task", 40)
        wait_for(lambda: "tasksAtOnce=2" in self.desk.stored_settings(), 10, "the settings")

    def test_an_engine_takes_no_more_than_it_may(self):
        self.desk.settings(state={"tasksAtOnce": "4", "tasksAtOnceByEngine": "local=1"})
        first = self.add("First", "--command", "sleep 600")
        second = self.add("Second", "--command", "sleep 600")
        # Behind the second one: whoever has taken it has passed that over. That nobody answers there does not matter.
        third = self.add("Third", "--priority", "-1", "--engine", "execution-api", "--service", "http://127.0.0.1:1")
        self.open_page()
        self.desk.run("gantryctl", "task", "resume")
        wait_for(lambda: self.show(first)["state"] == "running", 40, "the first task")
        wait_for(lambda: self.show(third)["attempts"] > 0, 40, "the third task")
        self.assertEqual(self.show(second)["state"], "queued")
        self.desk.run("gantryctl", "task", "cancel", first)
        wait_for(lambda: self.show(second)["state"] == "running", 40, "the second task")

    def newest_dialog(self):
        return self.desk.run("xdotool", "search", "--onlyvisible", "--pid", str(self.desk.window_process.pid)).split()[-1]

    def test_search_drawer_and_many_at_once(self):
        tasks = [self.add(f"Task {number}", "--priority", str(number)) for number in range(3)]
        other = self.add("Something else", "--priority", "9")
        self.open_page()
        # What was found is what the keys are for: Escape leaves the field, not the filter.
        self.desk.keys("ctrl+f", pause=0.5)
        self.desk.type("Task")
        time.sleep(0.5)
        self.press_until(["Down", "Home", "ctrl+Up"], lambda: self.show(tasks[2])["priority"] == 3, "a found one")
        self.assertEqual(self.show(other)["priority"], 9)
        # The drawer opens with Return and closes with Escape; the keys go on with the cards.
        before = self.picture()
        self.desk.keys("Return", pause=1.5)
        opened = self.picture()
        self.assertNotEqual(before, opened)
        self.desk.keys("Escape", pause=0.8)
        self.press_until(["ctrl+Up"], lambda: self.show(tasks[2])["priority"] == 4, "the card after the drawer")
        # The table: all rows, one deed for them. The bar speaks of as many as are selected.
        self.desk.click(268, 24, pause=0.8)
        self.desk.keys("ctrl+a", pause=0.4)
        self.press_until(["Delete"], lambda: self.dialogs() > 0, "the question about all")
        self.press_until(["Tab", "space"], lambda: all(self.show(one)["state"] == "cancelled" for one in tasks),
                         "the cancelled ones")
        self.assertEqual(self.show(other)["state"], "queued")

    @unittest.skipUnless(shutil.which("valkey-server"), "SKIPPED: there is no valkey-server")
    def test_a_queue_that_others_share(self):
        socket = self.desk.path("run/queue.sock")
        server = subprocess.Popen(["valkey-server", "--port", "0", "--unixsocket", socket, "--save", "", "--appendonly", "no",
                                   "--dir", self.desk.path("run")], stdout=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        wait_for(lambda: os.path.exists(socket), what="the queue's server")
        address = "unix://" + socket
        self.desk.settings(state={"sharedQueue": address})
        self.desk.start(folder=self.desk.project("harbor-api"))
        # Another machine adds it; this window runs it, and its own queue stays paused and empty.
        told = self.desk.run("gantryctl", "task", "add", "--queue", address, "--json", "--shell", "--command",
                             "touch done-by-the-window", "--project", self.desk.project("harbor-api"))
        task = json.loads(told)["id"]

        def shown():
            return json.loads(self.desk.run("gantryctl", "task", "show", task, "--queue", address, "--json"))

        wait_for(lambda: shown()["state"] == "completed", 40, "the task of the shared queue")
        self.assertIn(f":{self.desk.window_process.pid}:", shown()["worker"])
        self.assertTrue(os.path.exists(os.path.join(self.desk.project("harbor-api"), "done-by-the-window")))
        self.assertEqual(self.tasks(), [])

    def picture(self):
        file = self.desk.path("drawer.png")
        self.desk.picture(file)
        return self.desk.run("convert", file, "-crop", "340x700+940+48", "-format", "%#", "info:")


@unittest.skipUnless(os.environ.get("GANTRY_TEST_CLAUDE") or os.environ.get("GANTRY_REQUIRE_CLAUDE") == "1",
                     "SKIPPED, THE REAL CLAUDE CLI IS NOT TESTED: run ./dev test where claude or npm is installed")
class RealClaude(unittest.TestCase):
    KEY = "test-key-0123456789-abcdefghij"

    def setUp(self):
        self.screen = Screen()
        self.addCleanup(self.screen.close)
        folder = tempfile.mkdtemp(prefix="gg-api-")
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        port = os.path.join(folder, "port")
        fake = os.path.join(HERE, "..", "fakes", "fake_messages_api.py")
        self.api = subprocess.Popen([sys.executable, fake, "--port-file", port], stdout=subprocess.DEVNULL)
        self.addCleanup(self.stop_api)
        wait_for(lambda: os.path.exists(port), what="the fake Messages API")
        with open(port, encoding="ascii") as file:
            url = "http://127.0.0.1:" + file.read().strip()
        environment = {"ANTHROPIC_BASE_URL": url, "ANTHROPIC_API_KEY": self.KEY, "CLAUDE_CODE_MAX_RETRIES": "1"}
        environment.update({name: "1" for name in ("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "DISABLE_TELEMETRY",
                                                   "DISABLE_AUTOUPDATER", "DISABLE_ERROR_REPORTING")})
        self.desk = Desk(self.screen, claude=os.environ["GANTRY_TEST_CLAUDE"], environment=environment)
        self.addCleanup(self.desk.close)

    def stop_api(self):
        self.api.terminate()
        self.api.wait()

    def test_a_session_from_the_first_start_to_its_cost(self):
        project = self.desk.project("harbor-api")
        with open(self.desk.path("home/.claude.json"), "w", encoding="utf-8") as file:
            json.dump({"hasCompletedOnboarding": True, "theme": "dark", "hasSeenAutoDefaultNotice": True,
                       "customApiKeyResponses": {"approved": [self.KEY[-20:]], "rejected": []},
                       "officialMarketplaceAutoInstallAttempted": True,
                       "projects": {project: {"hasTrustDialogAccepted": True}}}, file)
        self.desk.start(folder=project)
        time.sleep(1.5)
        self.desk.type('Say it. @fake ["REAL-ANSWER-1"]')
        self.desk.keys("ctrl+Return")
        wait_for(lambda: self.desk.step_state() == "running", 20, "the session")
        wait_for(lambda: not self.desk.steps()[0]["busy"] and self.desk.sessions()[0]["transcript_path"], 30, "the first turn")
        time.sleep(1)
        self.desk.type("/exit")
        time.sleep(0.5)
        self.desk.keys("Return")
        wait_for(lambda: self.desk.step_state() == "succeeded", 20, "the end of the step")
        with open(self.desk.path("data/runs/" + self.desk.steps()[0]["run"] + "/run.log"), "rb") as file:
            self.assertIn(b"REAL-ANSWER-1", file.read())
        self.desk.click(1130, 660)
        self.desk.type('Again. @fake ["REAL-ANSWER-2"]')
        self.desk.keys("ctrl+Return")
        wait_for(lambda: len(self.desk.steps()) == 2, 10, "the second step")
        self.desk.keys("ctrl+shift+r")
        wait_for(lambda: self.desk.step_state(1) == "running", 20, "the second step to run")
        self.assertIn("--resume", self.desk.steps()[1]["command"])
        wait_for(lambda: self.desk.sessions()[0]["cost_micros"], 20, "the cost")


if __name__ == "__main__":
    unittest.main(verbosity=2)
