// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TaskImport.h"

#include "app/ctl/TaskRequests.h"
#include "base/ReadFile.h"
#include "tasks/TaskJson.h"
#include "tasks/TaskRules.h"

#include <QCoreApplication>

namespace ctl {

using base::Error;
using base::Result;
using tasks::Task;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ctl::TaskImport)
};

constexpr qint64 maxFileBytes = 65LL * 1024 * 1024;
/// A shared queue is held up by each piece for as long as it takes.
constexpr qsizetype pieceSize = 1'000;

Result<QList<Task>> addInPieces(tasks::TaskStore &store, QList<Task> all)
{
    for (Task &task : all) {
        if (task.id.isNull())
            task.id = tasks::TaskId::create();
    }
    QList<Task> added;
    const QList<QList<Task>> pieces = tasks::inPieces(all, pieceSize);
    for (const QList<Task> &piece : pieces) {
        const auto done = store.add(piece).result();
        if (!done)
            return base::fail(
                done.error().kind,
                Text::tr("%1 of %2 tasks were added, then: %3")
                    .arg(QString::number(added.size()), QString::number(all.size()), done.error().message),
                done.error().detail);
        added.append(*done);
    }
    return added;
}

} // namespace

Result<QList<Task>> importInto(tasks::TaskStore &store, const QString &file)
{
    const auto bytes = base::readFile(file, maxFileBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto read = tasks::importTasks(*bytes);
    if (!read)
        return read;
    for (qsizetype i = 0; i < read->size(); ++i) {
        if (const auto valid = tasks::validate(read->at(i), knownEngines()); !valid)
            return base::fail(Error::Kind::InvalidInput,
                              Text::tr("Task %1 of the file: %2").arg(i + 1).arg(valid.error().message));
    }
    auto added = store.add(*read).result();
    return !added && added.error().kind == Error::Kind::TooLarge ? addInPieces(store, *read) : added;
}

} // namespace ctl
