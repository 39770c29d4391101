// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/Answers.h"
#include "cloudrun/Dispatch.h"
#include "cloudrun/LogStore.h"
#include "cloudrun/ServiceAccount.h"
#include "cloudrun/TaskStream.h"

#include <cstdint>
#include <cstdlib>

namespace {

using net::StreamEvent;

constexpr qsizetype maxEvent = 4096;

struct Outcome
{
    QList<StreamEvent> events;
    QByteArrayList lines;
    cloudrun::Verdict verdict;
    bool failed = false;

    bool operator==(const Outcome &) const = default;
};

Outcome read(QByteArrayView bytes, qsizetype piece)
{
    Outcome outcome;
    net::EventStreamReader reader(maxEvent);
    cloudrun::TaskStream stream([&](const QByteArray &line) { outcome.lines.append(line); }, [](const QString &) {});
    const auto take = [&](const StreamEvent &event) {
        outcome.events.append(event);
        stream.take(event);
    };
    for (qsizetype at = 0; at < bytes.size() && !outcome.failed; at += piece)
        outcome.failed = !reader.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)), take);
    reader.finish(take);
    stream.finish();
    outcome.verdict = stream.verdict();
    return outcome;
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const Outcome whole = read(bytes, std::max<qsizetype>(1, bytes.size()));
    if (!whole.failed && whole != read(bytes, 1 + static_cast<qsizetype>(size % 13)))
        std::abort();
    for (const StreamEvent &event : whole.events) {
        if (event.data.size() > maxEvent)
            std::abort();
    }
    for (const QByteArray &line : whole.lines) {
        if (line.count('\n') != 1 || !line.endsWith('\n'))
            std::abort();
    }
    if (whole.verdict.exitCode == 0 && !whole.verdict.error.isEmpty())
        std::abort();
    const QByteArray all = bytes.toByteArray();
    const cloudrun::Failure failure = cloudrun::failureOf({503, {}, all});
    if (failure.text.size() > 500 || failure.retryAfter < std::chrono::seconds(1))
        std::abort();
    if (const auto accepted = cloudrun::readAccepted(all); accepted && !cloudrun::isTaskId(accepted->taskId))
        std::abort();
    [[maybe_unused]] const auto tasks = cloudrun::readTasks(all);
    [[maybe_unused]] const auto end = cloudrun::readTaskEnd(all);
    [[maybe_unused]] const auto health = cloudrun::readHealth(all);
    [[maybe_unused]] const auto dispatched = cloudrun::readDispatch(all);
    [[maybe_unused]] const auto state = cloudrun::taskStateIn(all);
    [[maybe_unused]] const auto expiry = cloudrun::expiryOf(all);
    [[maybe_unused]] const auto account = cloudrun::ServiceAccount::fromJson(base::Secret(all));
    [[maybe_unused]] const auto number = cloudrun::chunkNumber(QString::fromUtf8(all));
    return 0;
}
