// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Spawn.h"

namespace git {

/// For what reads all of a repository, which may have a million files.
inline constexpr std::chrono::seconds readTime{120};

/// Paths are bytes all the way through. These two are the border to the rest of the program.
[[nodiscard]] QByteArray toPath(const QString &text);
/// For people: what is no UTF-8 is shown with replacement characters and cannot be turned back.
[[nodiscard]] QString toText(QByteArrayView path);
/// Whether toPath(toText(path)) gives @p path again.
[[nodiscard]] bool isText(QByteArrayView path);

/// The git program in one folder. Blocks: for worker threads.
///
/// It is never asked for input, never pages or colours, takes no location from the environment, and reads every path
/// literally. Output is meant to be read by programs (-z), so the language is C.
class Git
{
public:
    explicit Git(const QByteArray &folder, const std::stop_token &stop = {})
        : m_folder(folder)
        , m_stop(stop)
    {
    }

    struct Call
    {
        QByteArrayList arguments;
        QByteArray input = {};
        QHash<QByteArray, std::optional<QByteArray>> environment = {};
        std::chrono::milliseconds timeLimit = std::chrono::seconds(60);
        int alsoGood = 0; ///< an exit code that is no failure beside 0
    };

    /// Standard output. Failures carry git's own words, without user names and passwords of addresses.
    [[nodiscard]] base::Result<QByteArray> run(const Call &call) const;
    [[nodiscard]] base::Result<QByteArray> run(const QByteArrayList &arguments) const { return run(Call{arguments}); }
    /// Whether the command ends with 0; false for any other end.
    [[nodiscard]] bool succeeds(const QByteArrayList &arguments) const;
    /// One line without its feed.
    [[nodiscard]] base::Result<QByteArray> line(const QByteArrayList &arguments) const;
    [[nodiscard]] base::Result<QByteArray> line(const Call &call) const;

    [[nodiscard]] const QByteArray &folder() const { return m_folder; }
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }
    /// The same for another folder.
    [[nodiscard]] Git in(const QByteArray &folder) const { return Git(folder, m_stop); }

private:
    QByteArray m_folder;
    std::stop_token m_stop;
};

/// A name of a branch, ref or commit that comes from outside: InvalidInput when git would take it for an option, or
/// when it holds bytes that no name has.
[[nodiscard]] base::Result<> checkName(const QString &name);

/// First line of what a program said, with addresses stripped of user names and passwords.
[[nodiscard]] QString firstWords(const QByteArray &errors);

/// The commit that a name or a commit id stands for. NotFound says which name is unknown.
[[nodiscard]] base::Result<QByteArray> commitOf(const Git &git, const QString &name);

} // namespace git
