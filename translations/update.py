#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the .ts files up to date with the texts in the sources, or (--check) fails when they are not.

    update.py SOURCE_DIR LUPDATE [--check]

lupdate knows the context of tr() only inside classes. Files that are not about one class have a free function tr()
around QCoreApplication::translate("context", text); lupdate is shown a copy in which its calls are spelled out.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

PARTS = ("src", "ui", "app")
FILES = ("gantry_en.ts", "gantry_de.ts", "gantry_zh_CN.ts")
HELPER = re.compile(
    r"(?:QString tr\(const char \*(\w+)\)\s*\{\s*return |auto tr = \[\]\(const char \*(\w+)\) \{ return )"
    r'QCoreApplication::translate\("([\w:]+)", \w+\);\s*\}')
CALL = re.compile(r"(?<![\w:.>])tr\((?=\s*\")")
INCLUDE = re.compile(r'^#include "([\w/.]+)"', re.M)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def context_of(text, source):
    """The context of the free tr() that a file defines, or gets from a header it includes."""
    found = HELPER.search(text)
    if found:
        return found.group(3)
    for name in INCLUDE.findall(text):
        for place in (os.path.join(source, "src", name), os.path.join(source, name)):
            if os.path.exists(place):
                found = HELPER.search(read(place))
                if found:
                    return found.group(3)
    return None


def spelled_out(text, source):
    context = context_of(text, source)
    if not context:
        return text
    text = HELPER.sub("", text)
    return CALL.sub(f'QCoreApplication::translate("{context}", ', text)


def copy_sources(source, target):
    for part in PARTS:
        for place, _, names in os.walk(os.path.join(source, part)):
            for name in names:
                if name.endswith((".cpp", ".h")):
                    path = os.path.join(place, name)
                    copy = os.path.join(target, os.path.relpath(path, source))
                    os.makedirs(os.path.dirname(copy), exist_ok=True)
                    with open(copy, "w", encoding="utf-8") as file:
                        file.write(spelled_out(read(path), source))


def update(source, lupdate, files):
    with tempfile.TemporaryDirectory() as copy:
        copy_sources(source, copy)
        command = [lupdate, *[os.path.join(copy, part) for part in PARTS], "-I", os.path.join(copy, "src"), "-I", copy,
                   "-extensions", "cpp,h", "-locations", "none", "-no-obsolete", "-silent", "-ts", *files]
        done = subprocess.run(command, capture_output=True, text=True)
    sys.stderr.write(done.stderr.replace(copy + "/", ""))
    return done.returncode == 0 and "without context" not in done.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("source")
    parser.add_argument("lupdate")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    folder = os.path.join(options.source, "translations")
    if not options.check:
        return 0 if update(options.source, options.lupdate, [os.path.join(folder, name) for name in FILES]) else 1
    with tempfile.TemporaryDirectory() as fresh:
        copies = [os.path.join(fresh, name) for name in FILES]
        for name, path in zip(FILES, copies):
            shutil.copy(os.path.join(folder, name), path)
        if not update(options.source, options.lupdate, copies):
            return 1
        stale = [name for name, path in zip(FILES, copies) if read(path) != read(os.path.join(folder, name))]
    for name in stale:
        print(f"translations/{name} is not what the sources say; run: ./dev build update_translations")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
