// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/TestPaths.h"

namespace helpers {

QString sourceFile(const char *path)
{
    return QStringLiteral(GANTRY_SOURCE_DIR "/") + QLatin1StringView(path);
}

QString testData(const char *path)
{
    return QStringLiteral(GANTRY_SOURCE_DIR "/tests/data/") + QLatin1StringView(path);
}

QString builtProgram(const char *name)
{
    return *name == '\0' ? QStringLiteral(GANTRY_BIN_DIR)
                         : QStringLiteral(GANTRY_BIN_DIR "/") + QLatin1StringView(name);
}

} // namespace helpers
