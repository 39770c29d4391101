// SPDX-License-Identifier: GPL-3.0-or-later
// What callers of the runner send, and what it finds on its own disk after a crash.
#include "runner/GitAddress.h"
#include "runner/RequestReader.h"
#include "runner/Setup.h"
#include "runner/TaskRecords.h"

#include <cstdint>
#include <cstdlib>

using namespace runner;

int fuzzOne(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto body = readBody(bytes, "application/json")) {
        for (const auto kind : {TaskRequest::Kind::Sync, TaskRequest::Kind::Async}) {
            const auto request = readRequest(*body, kind, true);
            if (!request) {
                if (request.error().error.isEmpty())
                    std::abort();
                continue;
            }
            // Whatever was taken stays inside and is no option.
            const bool safe = !request->cwdRelative.split(u'/').contains(QStringLiteral(".."))
                && !request->cwdRelative.startsWith(u'/') && !request->gitBranch.startsWith(u'-')
                && !request->model.startsWith(u'-') && request->timeLimit.count() > 0
                && (request->taskId.isEmpty() || isTaskId(request->taskId));
            if (!safe)
                std::abort();
            (void)request->secrets();
            (void)environmentFile(request->environmentSecrets);
        }
    }
    const QString text = QString::fromUtf8(bytes);
    if (const auto address = readGitAddress(text, size % 2 == 0); address && address->url.startsWith(u'-'))
        std::abort();
    (void)cloneProgress(bytes);
    (void)readTaskRecord(bytes);
    return 0;
}
