// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Money.h"
#include "base/Result.h"
#include "session/Step.h"

#include <QFuture>
#include <QJsonArray>
#include <QList>

namespace session {

class EventStore;
struct Run;

/// What one session of a parallel step came to.
struct ChildResult
{
    base::SessionId session;
    QString title;
    StepState state = StepState::Pending; ///< of the step that ended last; pending: it was never started
    bool succeeded = false;
    QString why; ///< it did not succeed
    std::optional<base::Money> cost;
    QString branch;
    QString workingFolder;
    QString commandLog; ///< of a shell command: the file whose end is what it said
    QString said; ///< Claude's last words, or the end of a command's output

    bool operator==(const ChildResult &) const = default;
};

/// Looks up what each of them has said and keeps all of it as the log of @p run, the parent's, for people and scripts
/// to read: a terminal on that run shows it. Works on the store's thread; what cannot be read or written is left out.
[[nodiscard]] QFuture<QList<ChildResult>> collectResults(EventStore &store, QList<ChildResult> results, const Run &run);

/// One text of all, as Markdown: a heading for each session, then what it said. Pure.
[[nodiscard]] QString resultsText(const QList<ChildResult> &results);
/// For the event that ends the parent's run; words are shortened there. Pure.
[[nodiscard]] QJsonArray resultsJson(const QList<ChildResult> &results);
/// The sum of what is known; unset: nothing is.
[[nodiscard]] std::optional<base::Money> costOf(const QList<ChildResult> &results);

/// Terminal bytes as plain text: without escape sequences and other control characters.
[[nodiscard]] QString plainText(const QByteArray &bytes);

} // namespace session
