// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpClient.h"

#include "tests/helpers/TestPaths.h"

#include <QFile>
#include <QRegularExpression>

namespace helpers {

/// A recorded exchange of tests/data/cloudrun: "> " lines are the request, then comes the answer, each line after the
/// time since the first byte where that was noted. One was recorded without its head.
inline net::HttpResponse cloudRunSample(const QString &name)
{
    QFile file(helpers::testData("cloudrun/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", qPrintable(name));
    net::HttpResponse answer;
    bool isBody = false;
    bool hasHead = false;
    for (QByteArray line : file.readAll().split('\n')) {
        if (line.startsWith("> ") || line.trimmed().startsWith("rc=") || line.startsWith("--- rc="))
            continue;
        if (line.startsWith("[+ "))
            line = line.sliced(line.indexOf("] ") + 2);
        isBody = isBody || (!hasHead && line.startsWith("data: "));
        if (isBody) {
            answer.body += line + '\n';
        } else if (line.startsWith("HTTP/1.1 ")) {
            answer.status = line.split(' ').at(1).toInt();
            hasHead = true;
        } else if (line.isEmpty()) {
            isBody = hasHead && answer.status != 100;
        } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
            answer.headers.emplace_back(line.first(colon), line.sliced(colon + 1).trimmed());
        }
    }
    return answer;
}

} // namespace helpers
