// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "e2b/Wire.h"
#include "session/Engine.h"

namespace engines {

/// What is run inside a sandbox. Values reach the shell through the environment or through files, never as part of a
/// command: nothing needs quoting. All of it is safe to be started twice, also while the first one still runs because
/// its connection broke or its program was killed.
class SandboxScript
{
public:
    static constexpr qsizetype maxPromptBytes = 100 * 1024;

    /// @p workFolder: absolute, or relative to the home folder there.
    SandboxScript(const QString &run, const QString &workFolder);

    /// A path below the run's private folder, relative to the home folder.
    [[nodiscard]] QString file(const QString &name) const;

    [[nodiscard]] e2b::ProcessSpec makeFolders() const;
    [[nodiscard]] e2b::ProcessSpec ensureClaude() const;
    [[nodiscard]] e2b::ProcessSpec updateClaude() const;
    /// Puts the parts together, checks @p sha256 (hex) and unpacks; commits that are made there are by @p name. Exit
    /// code damagedUpload: the sum is another.
    [[nodiscard]] e2b::ProcessSpec unpack(const QByteArray &sha256, const QString &name, const QString &mail) const;
    static constexpr int damagedUpload = 90;
    /// Sums of the parts that are there, as sha256sum writes them. Exit code alreadyUnpacked: no part is needed any
    /// more.
    [[nodiscard]] e2b::ProcessSpec uploaded() const;
    static constexpr int alreadyUnpacked = 91;
    /// Starts file("run.sh") apart from everything; its output is the number of the process.
    [[nodiscard]] e2b::ProcessSpec launch(const QMap<QString, QString> &environment) const;
    /// Writes both logs from these offsets on, until the run has ended. Exit code followBroken: it was cut off, and
    /// more may come.
    [[nodiscard]] e2b::ProcessSpec follow(qint64 outputOffset, qint64 errorOffset) const;
    static constexpr int followBroken = 75;
    /// To the whole group of the run: "TERM" or "KILL".
    [[nodiscard]] e2b::ProcessSpec signal(const QString &name) const;
    /// Command @p number of a template, in the project's folder; nothing when it was done before.
    [[nodiscard]] e2b::ProcessSpec setUp(qsizetype number, const QString &command,
                                         const QMap<QString, QString> &environment) const;
    /// What collect() compares with. Leaves out what the project ignores, like the upload does.
    [[nodiscard]] e2b::ProcessSpec snapshot() const;

    struct Commit
    {
        QString message; ///< of a commit of all that is not committed yet; empty: none is made
        QString name; ///< of its author
        QString mail;
    };
    /// Makes file("results.patch") and file("results.list") of what changed since the snapshot, and
    /// file("results.bundle") and file("results.commits") of the commits, if there are any.
    [[nodiscard]] e2b::ProcessSpec collect(const Commit &commit) const;

    struct Publication
    {
        QString remote; ///< address that is pushed to
        QString branch;
        QString target; ///< empty: the repository's default
        QString title;
        QString body;
        base::Secret token; ///< may be empty
    };
    /// Pushes the last commit as a branch and opens a pull request with file("pull.body") through gh, or where that is
    /// missing with file("pull.json"); its address is the last line of the output. Exit code onlyPushed: the pull
    /// request could not be opened.
    [[nodiscard]] e2b::ProcessSpec publish(const Publication &publication) const;
    static constexpr int onlyPushed = 93;

    /// Text of file("pull.json").
    [[nodiscard]] static QByteArray pullRequest(const Publication &publication);
    /// Text of run.sh for the step.
    [[nodiscard]] static QByteArray runScript(const session::RunRequest &request);
    /// The prompt as it arrives: control characters other than line feed and tab are left out. TooLarge: more than
    /// maxPromptBytes. InvalidInput: nothing is left.
    [[nodiscard]] static base::Result<QByteArray> prompt(const QString &text);
    /// What the user could type there.
    [[nodiscard]] static QString displayCommand(const session::RunRequest &request);

private:
    /// What takes long is done by one at a time: one that nobody listens to any more still runs. @p unlessDone ends it
    /// before it waits, and again when its turn has come.
    [[nodiscard]] static QString oneAtATime(QLatin1StringView unlessDone, QLatin1StringView work);
    [[nodiscard]] e2b::ProcessSpec spec(const QString &command, std::chrono::milliseconds deadline) const;

    QString m_run;
    QString m_workFolder;
};

} // namespace engines
