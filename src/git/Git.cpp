// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/Git.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace git {
namespace {

using base::Error;

QString tr(const char *text)
{
    return QCoreApplication::translate("git::Git", text);
}

/// What a git hook or a user's shell may have set would send us to another repository or make git ask.
QHash<QByteArray, std::optional<QByteArray>> quietEnvironment()
{
    QHash<QByteArray, std::optional<QByteArray>> all{
        {"GIT_TERMINAL_PROMPT", "0"},   {"GIT_PAGER", "cat"}, {"GIT_EDITOR", ":"},         {"GIT_SEQUENCE_EDITOR", ":"},
        {"GIT_LITERAL_PATHSPECS", "1"}, {"LC_ALL", "C"},      {"GIT_OPTIONAL_LOCKS", "0"},
    };
    for (const char *name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX",
                             "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE",
                             "GIT_CEILING_DIRECTORIES", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_TRACE"})
        all.insert(name, std::nullopt);
    return all;
}

/// On a full disk a checkout does not say more than this.
bool cannotWrite(const QByteArray &errors)
{
    return errors.contains("unable to write file");
}

Error::Kind kindOf(const QByteArray &errors)
{
    if (errors.contains("No space left") || errors.contains("Disk quota exceeded") || cannotWrite(errors))
        return Error::Kind::Unavailable;
    if (errors.contains("Permission denied") || errors.contains("dubious ownership"))
        return Error::Kind::PermissionDenied;
    if (errors.contains("not a git repository"))
        return Error::Kind::NotFound;
    return Error::Kind::Conflict;
}

QString messageOf(const SpawnResult &result)
{
    if (result.errors.contains("No space left"))
        return tr("The disk is full. Nothing was lost; make room and try again.");
    if (result.errors.contains("not a git repository"))
        return tr("This folder is not in a git repository.");
    const QString words = firstWords(result.errors);
    if (cannotWrite(result.errors))
        return tr("The disk is full or cannot be written: git says: %1. Nothing was lost; make room and try again.")
            .arg(words);
    return words.isEmpty() ? tr("git ended with exit code %1.").arg(result.exitCode) : tr("git says: %1").arg(words);
}

} // namespace

QByteArray toPath(const QString &text)
{
    return QFile::encodeName(text);
}

QString toText(QByteArrayView path)
{
    return QString::fromUtf8(path);
}

bool isText(QByteArrayView path)
{
    return toPath(toText(path)) == path;
}

QString firstWords(const QByteArray &errors)
{
    static const QRegularExpression secrets(QStringLiteral("://[^/@\\s]*@"));
    QString line;
    for (const QByteArray &raw : errors.split('\n')) {
        // Advice and progress come before the reason.
        const QString text = QString::fromUtf8(raw.trimmed());
        const bool isReason = text.startsWith(u"fatal: ") || text.startsWith(u"error: ");
        if (line.isEmpty() || isReason)
            line = isReason ? text.mid(7) : text;
        if (isReason)
            break;
    }
    return line.replace(secrets, QStringLiteral("://…@")).left(400);
}

base::Result<QByteArray> Git::run(const Call &call) const
{
    SpawnRequest request;
    request.argv = QByteArrayList{"git",
                                  "-c",
                                  "core.quotePath=false",
                                  "-c",
                                  "core.fsmonitor=false",
                                  "-c",
                                  "color.ui=false",
                                  "-c",
                                  "advice.graftFileDeprecated=false"}
        + call.arguments;
    request.folder = m_folder;
    request.environment = quietEnvironment();
    for (auto it = call.environment.cbegin(); it != call.environment.cend(); ++it)
        request.environment.insert(it.key(), it.value());
    request.input = call.input;
    request.timeLimit = call.timeLimit;
    const auto result = spawn(request, m_stop);
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0 && (call.alsoGood == 0 || result->exitCode != call.alsoGood))
        return base::fail(kindOf(result->errors), messageOf(*result),
                          QStringLiteral("git %1: exit code %2")
                              .arg(QString::fromLatin1(call.arguments.value(0)))
                              .arg(result->exitCode));
    return result->output;
}

bool Git::succeeds(const QByteArrayList &arguments) const
{
    return run(arguments).has_value();
}

base::Result<QByteArray> Git::line(const QByteArrayList &arguments) const
{
    return line(Call{arguments});
}

base::Result<QByteArray> Git::line(const Call &call) const
{
    // Exactly one feed: a path may end with one of its own.
    return run(call).transform(
        [](const QByteArray &output) { return output.endsWith('\n') ? output.chopped(1) : output; });
}

base::Result<> checkName(const QString &name)
{
    const auto isBad = [](QChar character) { return character.unicode() <= 0x20 || character.unicode() == 0x7F; };
    if (name.isEmpty() || name.startsWith(u'-') || std::ranges::any_of(name, isBad))
        return base::fail(Error::Kind::InvalidInput,
                          tr("“%1” is not the name of a branch or commit.").arg(name.simplified()));
    return {};
}

base::Result<QByteArray> commitOf(const Git &git, const QString &name)
{
    if (const auto checked = checkName(name); !checked)
        return std::unexpected(checked.error());
    auto commit = git.line({"rev-parse", "--verify", "--quiet", "--end-of-options", name.toUtf8() + "^{commit}"});
    if (!commit && commit.error().kind != Error::Kind::Cancelled && commit.error().kind != Error::Kind::TimedOut)
        return base::fail(Error::Kind::NotFound, tr("This repository has no branch or commit “%1”.").arg(name),
                          commit.error().message);
    return commit;
}

} // namespace git
