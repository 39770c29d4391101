// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace helpers {

// Compiled once, in TestPaths.cpp: a path on every test's command line would keep a compiler cache from finding the
// tests of another checkout.

/// A file of the sources; `path` is relative to the top folder.
[[nodiscard]] QString sourceFile(const char *path);
/// A file of tests/data.
[[nodiscard]] QString testData(const char *path);
/// A program of this build, by name; without one, the folder of all.
[[nodiscard]] QString builtProgram(const char *name = "");

} // namespace helpers
