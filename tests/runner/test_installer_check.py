#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells installer/runner/check of services that would go wrong; it has to notice."""

import os
import sys
import unittest
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader

sys.dont_write_bytecode = True
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LOADER = SourceFileLoader("check", os.path.join(SOURCE, "installer/runner/check"))
check = module_from_spec(spec_from_loader("check", LOADER))
LOADER.exec_module(check)


class Service(unittest.TestCase):
    def setUp(self):
        self.service = check.read(os.path.join(check.HERE, "service.yaml"))
        self.container = check.read(os.path.join(check.HERE, "Containerfile"))

    def faults(self, old="", new=""):
        self.assertIn(old, self.service)
        text = self.service.replace(old, new) if old else self.service
        found = check.Check()
        found.instances(text, self.container)
        found.graces(text, self.container)
        return found.faults

    def test_ours_is_fine(self):
        self.assertEqual(self.faults(), [])

    def test_one_instance_for_a_log_folder(self):
        self.assertEqual(len(self.faults('maxScale: "1"', 'maxScale: "10"')), 1)
        self.assertEqual(len(self.faults('autoscaling.knative.dev/maxScale: "1"', "other: 1")), 1)
        self.assertEqual(len(self.faults("uid=10001", "uid=0")), 1)

    def test_time_to_report_the_end(self):
        self.assertEqual(len(self.faults('"--grace", "3"', '"--grace", "7"')), 1)


if __name__ == "__main__":
    unittest.main()
