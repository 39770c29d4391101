#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every #include and fails on one that points upward.

The order is that of add_subdirectory() in src/, ui/ and app/CMakeLists.txt, bottom first. Also refused: Qt Gui and
Widgets below ui/ (and in programs without a window), Qt at all in the libc-only helpers, "../" in an include, a file
without an SPDX line, and a file that has grown past any reading.

    check_layering.py SOURCE_DIR --gui-headers FOLDER [FOLDER...]
"""

import argparse
import os
import re
import sys

MOST_LINES = 600
MOST_TEST_LINES = 800  # tables of situations
CODE = (".h", ".cpp", ".c")
CHECKED = CODE + (".py", ".cmake", ".sh", ".lua", "CMakeLists.txt")
PARTS = ("app", "src", "ui", "tests", "installer", "translations", "resources")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SUBDIRECTORY = re.compile(r"^\s*add_subdirectory\(\s*([\w./-]+)\s*\)")
GUI_MODULES = ("QtGui/", "QtWidgets/", "QtCharts/", "QtSvg/", "QtSvgWidgets/", "qtermwidget", "KSyntaxHighlighting/")
GUI_TARGET = re.compile(r"Qt6::(Gui|Widgets|Charts|Svg|SvgWidgets)\b|\bqtermwidget6?\b|KF6::SyntaxHighlighting")
# The only program with a window.
WINDOW_PROGRAMS = {"desktop"}
LIBC_ONLY = {"app/hold", "app/hook"}


def read_lines(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read().splitlines()


def order(source, part):
    """The folders of a part, bottom first."""
    path = os.path.join(source, part, "CMakeLists.txt")
    if not os.path.exists(path):
        return []
    return [m.group(1) for m in map(SUBDIRECTORY.match, read_lines(path)) if m]


def files_below(folder):
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in ("build", "__pycache__", "data") and not f.startswith("."))
        for name in sorted(names):
            yield os.path.join(place, name)


class Checker:
    def __init__(self, source, gui_headers):
        self.source = source
        self.orders = {part: order(source, part) for part in ("src", "ui", "app")}
        self.gui_headers = gui_headers
        self.faults = []
        self.includes = 0

    def fault(self, path, line, text):
        where = os.path.relpath(path, self.source)
        self.faults.append(f"{where}:{line}: {text}" if line else f"{where}: {text}")

    def place_of(self, path):
        """("src", "session") for src/session/Step.h, ("ui", "models"), ("app", "ctl"), ("tests", "session")."""
        parts = os.path.relpath(path, self.source).split(os.sep)
        return parts[0], parts[1] if len(parts) > 2 else ""

    def target_of(self, include):
        """Where a quoted include points: a part and a folder, or None for a file of the same folder."""
        parts = include.split("/")
        if len(parts) == 1:
            return None
        if parts[0] in ("ui", "app", "tests"):
            return parts[0], parts[1] if len(parts) > 2 else ""
        return "src", parts[0]

    def check(self):
        for part in PARTS:
            for path in files_below(os.path.join(self.source, part)):
                if path.endswith(CHECKED):
                    self.check_file(path)
        for name in ("dev", ".ci/run", "CMakeLists.txt"):
            path = os.path.join(self.source, name)
            if os.path.exists(path):
                self.check_head_and_length(path, read_lines(path))
        return self.faults

    def check_head_and_length(self, path, lines):
        if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in lines[:3]):
            self.fault(path, 0, "has no SPDX line at its top")
        most = MOST_TEST_LINES if self.place_of(path)[0] == "tests" else MOST_LINES
        if len(lines) > most:
            self.fault(path, 0, f"has {len(lines)} lines, more than {most}: it does two things")

    def check_file(self, path):
        lines = read_lines(path)
        self.check_head_and_length(path, lines)
        part, folder = self.place_of(path)
        if path.endswith(CODE):
            for number, line in enumerate(lines, 1):
                found = INCLUDE.match(line)
                if found:
                    self.includes += 1
                    self.check_include(path, number, part, folder, *found.groups())
        elif path.endswith("CMakeLists.txt") and self.must_be_windowless(part, folder):
            for number, line in enumerate(lines, 1):
                if not line.lstrip().startswith(("#", "gantry_add_pch(")) and GUI_TARGET.search(line):
                    self.fault(path, number, "links a library for windows below the line")

    def must_be_windowless(self, part, folder):
        if part == "src":
            return True
        if part == "ui":
            return folder == "models"
        return part == "app" and folder != "" and folder not in WINDOW_PROGRAMS

    def check_include(self, path, number, part, folder, quote, include):
        if "../" in include:
            self.fault(path, number, f'"{include}" climbs with "../"; name the library instead')
            return
        if quote == "<":
            self.check_foreign(path, number, part, folder, include)
            return
        if part == "tests":
            return
        target = self.target_of(include)
        if target is None or target == (part, folder):
            return
        if f"{part}/{folder}" in LIBC_ONLY and self.needs_qt(include):
            self.fault(path, number, f'"{include}" in a program that needs libc only')
        self.check_direction(path, number, (part, folder), target, include)

    def needs_qt(self, include, seen=None):
        """Whether one of our headers, or one that it includes, brings Qt. One that is not there counts as if."""
        seen = seen if seen is not None else set()
        path = os.path.join(self.source, "src", include)
        if include in seen:
            return False
        seen.add(include)
        if not os.path.exists(path):
            return True
        for quote, inner in (m.groups() for m in map(INCLUDE.match, read_lines(path)) if m):
            if quote == "<" and inner.startswith(("Q", "K")) and "." not in inner.split("/")[0]:
                return True
            if quote == '"' and self.needs_qt(inner, seen):
                return True
        return False

    def check_direction(self, path, number, place, target, include):
        height = {"src": 0, "ui": 1, "app": 2}
        if target[0] not in height:
            self.fault(path, number, f'"{include}" belongs to the tests')
            return
        known = self.orders[target[0]]
        if target[1] not in known:
            self.fault(path, number, f'"{include}" names no library of {target[0]}/CMakeLists.txt')
            return
        if target[0] == "ui" and self.must_be_windowless(*place) and target[1] != "models":
            self.fault(path, number, f'"{include}" brings widgets into a part without windows')
        elif height[target[0]] > height[place[0]]:
            self.fault(path, number, f'"{include}" is an upward include: {target[0]}/ lies above {place[0]}/')
        elif target[0] == place[0]:
            if place[1] not in known:
                self.fault(path, number, f"{place[0]}/{place[1]} is not in {place[0]}/CMakeLists.txt")
            elif known.index(target[1]) > known.index(place[1]):
                self.fault(path, number, f'"{include}" is an upward include: {target[1]} comes after {place[1]}')

    def check_foreign(self, path, number, part, folder, include):
        is_qt = include.startswith(("Q", "K")) and "." not in include.split("/")[0]
        if f"{part}/{folder}" in LIBC_ONLY and is_qt:
            self.fault(path, number, f"<{include}> in a program that needs libc only")
        elif self.must_be_windowless(part, folder) and (include in self.gui_headers or include.startswith(GUI_MODULES)):
            if not (part == "src" and os.path.basename(path) == "pch_widgets.h"):
                self.fault(path, number, f"<{include}> is for windows and lies below the line")


def gui_header_names(folders):
    names = set()
    for folder in folders:
        if os.path.isdir(folder):
            names.update(os.listdir(folder))
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("source")
    parser.add_argument("--gui-headers", nargs="+", required=True, help="include folders of QtGui and QtWidgets")
    options = parser.parse_args()
    names = gui_header_names(options.gui_headers)
    if "QWidget" not in names and "QColor" not in names:
        print("none of these folders holds Qt's headers:", *options.gui_headers)
        return 2
    checker = Checker(options.source, names)
    faults = checker.check()
    for fault in faults:
        print(fault)
    print(f"{checker.includes} includes read, {len(faults)} faults")
    if not checker.orders["src"] or checker.includes == 0:
        print("nothing was read: is this the source folder?")
        return 2
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
