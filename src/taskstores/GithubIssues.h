// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "github/Records.h"
#include "github/RepositoryName.h"
#include "tasks/Task.h"

#include <QUrl>

/// How an issue reads as a task, and what is written about a task to its issue. Pure.
namespace taskstores {

/// What the person who pulls issues decides, because an issue may be written by anybody: where and how its task runs
/// is never taken from it.
struct GithubChoices
{
    QUrl api;
    github::RepositoryName repository;
    QString label = QStringLiteral("gantry"); ///< issues with it become tasks
    QString project; ///< absolute folder
    QStringList engines;
    QString permissionMode;
    QString model; ///< an issue may name another
    QJsonObject engineOptions;
    bool anyAuthor = false; ///< else only owners, members and collaborators
    bool allowShell = false; ///< commands that begin with "!"
    bool closeCompleted = false;
    QString home; ///< this data folder: tells two computers apart that pull the same issues

    bool operator==(const GithubChoices &) const = default;
};

namespace issuelabel {
inline constexpr auto prefix = QLatin1StringView("gantry:"); ///< and the word of a state
inline constexpr auto invalid = QLatin1StringView("gantry:invalid"); ///< the block of data in it makes no sense
inline constexpr auto retry = QLatin1StringView("gantry:retry"); ///< put there by people: begin again
} // namespace issuelabel

/// The same for an issue wherever and however often it is asked.
[[nodiscard]] tasks::TaskId taskIdOf(const QUrl &api, const github::RepositoryName &repository, qint64 issue);
/// The label that tasks of a repository carry in the store.
[[nodiscard]] QString storeLabel(const github::RepositoryName &repository);
/// The issue a task came from or became; nullopt: it has none in this repository.
[[nodiscard]] std::optional<qint64> issueOf(const tasks::Task &task, const github::RepositoryName &repository);

/// Whether its author may have something run.
[[nodiscard]] bool isTrusted(const QString &association);

/// InvalidInput or Corrupt name the member of the block that is wrong. The rules of tasks::validate() are applied.
[[nodiscard]] base::Result<tasks::Task> taskOf(const github::Issue &issue, const GithubChoices &choices);
/// Title and text of an issue for a task that was made here: without @p secrets and what looks like one.
[[nodiscard]] QString issueTitle(const tasks::Task &task, const QList<QByteArray> &secrets = {});
[[nodiscard]] QString issueBody(const tasks::Task &task, const QList<QByteArray> &secrets = {});
/// Whether issueBody() of this task has made it.
[[nodiscard]] bool wasMadeFor(const github::Issue &issue, const tasks::TaskId &task);

/// "gantry:queued"
[[nodiscard]] QString stateLabel(tasks::TaskState state);
[[nodiscard]] QString stateColor(tasks::TaskState state); ///< rrggbb
/// Those of ours among an issue's labels that name a state.
[[nodiscard]] QStringList stateLabels(const QStringList &labels);

/// The one comment that is kept up to date: in words, and as data in a fenced block.
[[nodiscard]] QString statusComment(const tasks::Task &task, const GithubChoices &choices);
/// The comment at the end; empty: this end has none. Secrets are taken out of what was printed, and it is cut.
[[nodiscard]] QString endComment(const tasks::Task &task, const QList<QByteArray> &secrets = {});
[[nodiscard]] QString problemComment(const base::Error &error);

/// Invisible lines that tell our comments apart.
[[nodiscard]] QString claimMark(const tasks::TaskId &task, const QString &home);
[[nodiscard]] bool isClaim(const QString &comment, const tasks::TaskId &task);
[[nodiscard]] QString endMark(const tasks::Task &task);

/// @p text for other people's eyes: without escape sequences, known @p secrets and whatever looks like a key or token.
[[nodiscard]] QString withoutSecrets(const QString &text, const QList<QByteArray> &secrets = {});

inline constexpr qsizetype maxCommentOutput = 4000; ///< characters of standard error in a comment

} // namespace taskstores
