#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows check_layering.py small trees with one fault each: it must name that fault, and nothing else."""

import os
import tempfile
import unittest

from check_layering import MOST_LINES, Checker

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
SOUND = {
    "src/CMakeLists.txt": "# " + SPDX + "add_subdirectory(base)\nadd_subdirectory(session)\n",
    "src/base/Id.h": SPDX + "#include <QString>\n",
    "src/session/Step.h": SPDX + '#include "base/Id.h"\n#include "session/State.h"\n',
    "ui/CMakeLists.txt": "# " + SPDX + "add_subdirectory(models)\nadd_subdirectory(widgets)\nadd_subdirectory(tasks)\n",
    "ui/models/List.h": SPDX + '#include "session/Step.h"\n',
    "ui/tasks/Page.cpp": SPDX + '#include <QWidget>\n#include "ui/widgets/Bar.h"\n#include "Page.h"\n',
    "app/CMakeLists.txt": "# " + SPDX + "add_subdirectory(hold)\nadd_subdirectory(ctl)\nadd_subdirectory(desktop)\n",
    "app/hold/main.cpp": SPDX + "#include <unistd.h>\n",
    "app/ctl/main.cpp": SPDX + '#include "session/Step.h"\n#include "ui/models/List.h"\n',
    "app/desktop/main.cpp": SPDX + '#include <QWidget>\n#include "ui/tasks/Page.h"\n',
}


def faults_with(changes):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**SOUND, **changes}.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        return Checker(folder, {"QWidget", "QColor"}).check()


class CheckLayering(unittest.TestCase):
    def expect(self, name, text, words):
        faults = faults_with({name: text})
        self.assertEqual(len(faults), 1, faults)
        self.assertTrue(faults[0].startswith(name), faults)
        self.assertIn(words, faults[0])

    def test_accepts_a_sound_tree(self):
        self.assertEqual(faults_with({}), [])

    def test_refuses_an_upward_include_in_src(self):
        self.expect("src/base/Id.h", SPDX + '#include "session/Step.h"\n', "session comes after base")

    def test_refuses_an_upward_include_in_ui(self):
        self.expect("ui/widgets/Bar.h", SPDX + '#include "ui/tasks/Page.h"\n', "tasks comes after widgets")

    def test_refuses_ui_below_the_line(self):
        self.expect("src/session/Step.h", SPDX + '#include "ui/tasks/Page.h"\n', "brings widgets")

    def test_refuses_app_in_ui(self):
        self.expect("ui/tasks/Page.cpp", SPDX + '#include "app/desktop/App.h"\n', "lies above ui/")

    def test_refuses_a_widget_header_in_src(self):
        self.expect("src/session/Step.h", SPDX + "#include <QColor>\n", "<QColor> is for windows")

    def test_refuses_a_widget_header_in_models(self):
        self.expect("ui/models/List.h", SPDX + "#include <QtWidgets/QLabel>\n", "is for windows")

    def test_refuses_a_widget_header_in_a_program_without_windows(self):
        self.expect("app/ctl/main.cpp", SPDX + "  #  include  <QWidget>\n", "is for windows")

    def test_refuses_views_in_a_program_without_windows(self):
        self.expect("app/ctl/main.cpp", SPDX + '#include "ui/tasks/Page.h"\n', "brings widgets")

    def test_refuses_linking_widgets_in_src(self):
        self.expect("src/base/CMakeLists.txt", "# " + SPDX + "gantry_add_library(base DEPENDS Qt6::Gui)\n", "links")

    def test_refuses_qt_in_the_holder(self):
        self.expect("app/hold/main.cpp", SPDX + "#include <QString>\n", "needs libc only")

    def test_refuses_our_libraries_in_the_holder(self):
        self.expect("app/hold/main.cpp", SPDX + '#include "base/Id.h"\n', "needs libc only")

    def test_accepts_our_headers_without_qt_in_the_holder(self):
        self.assertEqual(faults_with({
            "app/hold/main.cpp": SPDX + '#include "base/Frames.h"\n',
            "src/base/Frames.h": SPDX + '#include <string>\n#include "base/Bytes.h"\n',
            "src/base/Bytes.h": SPDX + "#include <cstdint>\n",
        }), [])

    def test_refuses_qt_behind_our_headers_in_the_holder(self):
        faults = faults_with({
            "app/hold/main.cpp": SPDX + '#include "base/Frames.h"\n',
            "src/base/Frames.h": SPDX + '#include "base/Id.h"\n',
        })
        self.assertEqual(len(faults), 1, faults)
        self.assertIn("needs libc only", faults[0])

    def test_refuses_climbing_includes_everywhere(self):
        self.expect("tests/session/tst_Step.cpp", SPDX + '#include "../../src/session/Step.h"\n', "climbs")

    def test_refuses_an_unknown_library(self):
        self.expect("src/session/Step.h", SPDX + '#include "nowhere/Thing.h"\n', "names no library")

    def test_refuses_test_helpers_in_the_product(self):
        self.expect("src/session/Step.h", SPDX + '#include "tests/helpers/FakeClock.h"\n', "belongs to the tests")

    def test_refuses_a_file_without_a_license_line(self):
        self.expect("src/base/Id.h", "#include <QString>\n", "no SPDX line")
        self.expect("src/session/move.lua", "return 1\n", "no SPDX line")

    def test_refuses_a_huge_file(self):
        self.expect("src/base/Id.h", SPDX + "int x;\n" * MOST_LINES, "lines, more than")


if __name__ == "__main__":
    unittest.main()
