#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs "gantryctl usage" beside ccusage over the same transcripts and compares every value of every report.

    compare_reports.py GANTRYCTL MEGABYTES SEED...      transcripts made by tests/bench/make_transcripts.py
    compare_reports.py GANTRYCTL --folder FOLDER        config folders that are there: FOLDER/config-*

Costs may differ by 1e-7 dollars of the row: both add doubles, in another order. GANTRY_TEST_CCUSAGE
names the native ccusage program; without it the exit code is 77, or 1 if GANTRY_REQUIRE_CCUSAGE is 1.
"""

import glob
import json
import math
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ZONES = ("UTC", "America/New_York", "Australia/Lord_Howe")
PERIODS = ("daily", "weekly", "monthly")


def find_ccusage():
    program = os.environ.get("GANTRY_TEST_CCUSAGE", "")
    if not os.access(program, os.X_OK):
        print("SKIP   : there is no ccusage to compare with; GANTRY_TEST_CCUSAGE names it")
        sys.exit(1 if os.environ.get("GANTRY_REQUIRE_CCUSAGE") == "1" else 77)
    return program


def commands():
    for zone in ZONES:
        for report in [*PERIODS, "session", *("claude " + p for p in PERIODS), "claude session", "claude daily -i", "blocks"]:
            yield [*report.split(), "-z", zone]
    yield ["claude", "blocks", "-z", "UTC", "-n", "2.5"]
    yield ["claude", "daily", "-z", "utc", "--order", "desc"]
    yield ["claude", "weekly", "-z", "Europe/Berlin", "-w", "wednesday"]
    yield ["claude", "daily", "-z", "UTC", "--project=-home-ann-project-3"]
    for mode in ("calculate", "display"):
        for report in ("daily", "claude daily", "claude session", "claude monthly"):
            yield [*report.split(), "-z", "UTC", "--mode", mode]
    for report in ("daily", "weekly", "monthly", "session", "claude daily", "claude session", "claude weekly", "claude blocks"):
        yield [*report.split(), "-z", "America/New_York", "--since", "20260308", "--until", "2026-07-01"]


def run(program, arguments, environment):
    done = subprocess.run([*program, *arguments, "--json", "--offline"], env=environment, capture_output=True)
    if done.returncode:
        sys.exit(f"{program} {arguments} ended with {done.returncode}: {done.stderr.decode(errors='replace')[-2000:]}")
    return json.loads(done.stdout)


class Comparison:
    def __init__(self):
        self.values = 0
        self.rows = 0
        self.differences = []

    def compare(self, where, ours, theirs):
        if isinstance(theirs, dict) and isinstance(ours, dict):
            for key in sorted(set(ours) | set(theirs)):
                if key not in ours or key not in theirs:
                    self.differ(f"{where}.{key}", ours.get(key, "absent"), theirs.get(key, "absent"))
                else:
                    self.compare(f"{where}.{key}", ours[key], theirs[key])
        elif isinstance(theirs, list) and isinstance(ours, list):
            self.rows += len(theirs) if theirs and isinstance(theirs[0], dict) else 0
            if len(ours) != len(theirs):
                self.differ(f"{where}: number of rows", len(ours), len(theirs))
            ours, theirs = self.in_order(ours), self.in_order(theirs)
            for i, (a, b) in enumerate(zip(ours, theirs)):
                self.compare(f"{where}[{i}]", a, b)
        else:
            self.values += 1
            both = isinstance(ours, (int, float)) and isinstance(theirs, (int, float)) and not isinstance(ours, bool)
            if not (math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-7) if both else ours == theirs):
                self.differ(where, ours, theirs)

    @staticmethod
    def in_order(rows):
        """Rows sorted by cost come in any order where costs are equal, so compare them by name there."""
        if rows and isinstance(rows[0], dict):
            for cost, name in (("cost", "modelName"), ("totalCost", "sessionId"), ("totalCost", "period")):
                if cost in rows[0] and name in rows[0]:
                    return sorted(rows, key=lambda row: (str(row[name]), str(row.get("projectPath", "")), -row[cost], row.get("totalTokens", 0)))
        return rows

    def check_order(self, where, rows):
        costs = [row["totalCost"] for row in rows]
        if any(a + 1e-7 < b for a, b in zip(costs, costs[1:])):
            self.differ(f"{where}: sorted by cost", costs, "falling")

    def add(self, other):
        self.values += other.values
        self.rows += other.rows
        self.differences += other.differences

    def differ(self, where, ours, theirs):
        self.differences.append(f"{where}: ours {ours!r}, theirs {theirs!r}")


def compare_folder(gantryctl, ccusage, folder, comparison):
    with tempfile.TemporaryDirectory(prefix="gu-") as home:
        environment = {"CLAUDE_CONFIG_DIR": ",".join(sorted(glob.glob(os.path.join(folder, "config-*")))), "HOME": home,
                       "PATH": os.environ["PATH"], "GANTRY_DATA_DIR": home + "/data", "GANTRY_CONFIG_DIR": home + "/config"}
        for arguments in commands():
            theirs = run([ccusage], arguments, environment)
            # Once from nothing, and once with what the calls before it have left behind.
            for extra in (["--no-cache"], []):
                found = compare_report(gantryctl, theirs, folder, [*arguments, *extra], environment)
                # Blocks tell how many minutes are left, and a minute may have ended between the two programs: what
                # differs is looked at again. A real difference is there each time.
                for _ in range(2):
                    if found.differences:
                        theirs = run([ccusage], arguments, environment)
                        found = compare_report(gantryctl, theirs, folder, [*arguments, *extra], environment)
                comparison.add(found)


def compare_report(gantryctl, theirs, folder, arguments, environment):
    comparison = Comparison()
    ours = run([gantryctl, "usage"], arguments, environment)
    where = f"{os.path.basename(folder)} {' '.join(arguments)}"
    comparison.compare(where, ours, theirs)
    for name in ("sessions", "session"):
        comparison.check_order(where, ours.get(name, []))
    return comparison


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    gantryctl, ccusage = sys.argv[1], find_ccusage()
    comparison = Comparison()
    if sys.argv[2] == "--folder":
        compare_folder(gantryctl, ccusage, sys.argv[3], comparison)
    else:
        for seed in sys.argv[3:]:
            with tempfile.TemporaryDirectory(prefix="gu-") as folder:
                subprocess.run([sys.executable, os.path.join(HERE, "..", "bench", "make_transcripts.py"), folder, sys.argv[2], seed], check=True)
                compare_folder(gantryctl, ccusage, folder, comparison)
    print(f"{comparison.rows} rows, {comparison.values} values, {len(comparison.differences)} differences")
    for line in comparison.differences[:int(os.environ.get("MOST", 40))]:
        print(line)
    sys.exit(1 if comparison.differences else 0)


if __name__ == "__main__":
    main()
