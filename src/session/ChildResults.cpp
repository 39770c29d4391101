// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ChildResults.h"

#include "base/PrivateFile.h"
#include "process/ExitRecord.h"
#include "process/LogGaps.h"
#include "process/RunFolder.h"
#include "session/EventStore.h"
#include "session/Moves.h"
#include "session/SessionTables.h"

#include <QJsonObject>
#include <QMap>
#include <QPromise>
#include <QRegularExpression>

#include <algorithm>

namespace session {

using namespace Qt::StringLiterals;
using detail::Texts;

namespace {

constexpr qint64 commandTail = 16 * 1024;
constexpr qsizetype shortWords = 500;

QString lastWordsOf(storage::Database &database, const base::SessionId &child)
{
    const auto events = tables::eventsOfTypes(database, child, {QString(eventtype::runResult), u"Stop"_s});
    for (auto event = events ? events->crbegin() : QList<Event>().crbegin(); events && event != events->crend();
         ++event) {
        const bool isHook = event->source == u"hook";
        const QString words = event->data.value(isHook ? "last_assistant_message"_L1 : "text"_L1).toString().trimmed();
        if (!words.isEmpty())
            return words;
    }
    return {};
}

QString endOf(const QString &log)
{
    QByteArray bytes;
    const QList<process::KeptPiece> pieces = process::keptTail(log, commandTail);
    for (const process::KeptPiece &piece : pieces) {
        if (piece.lostBefore > 0)
            bytes += process::lossNote(bytes, piece.lostBefore);
        bytes += piece.bytes;
        if (piece.isCut) // from the beginning of a line, which also keeps characters whole
            bytes.remove(0, bytes.indexOf('\n') + 1);
    }
    return plainText(bytes).trimmed();
}

base::Result<> keep(const QString &folder, const QByteArray &text, const process::ExitRecord &record)
{
    if (const auto made = base::makePrivateFolder(folder); !made)
        return made;
    // With a log for errors beside it the text is taken for a command's output, lines and all.
    for (const auto &[name, bytes] :
         {std::pair(process::runfolder::logFile, text), std::pair(process::runfolder::errorLogFile, QByteArray())}) {
        if (const auto written = base::writePrivateFile(folder + u'/' + QLatin1StringView(name), bytes); !written)
            return written;
    }
    return process::writeExitRecord(folder, record);
}

QString headingOf(const ChildResult &result)
{
    QStringList facts{result.succeeded ? Texts::tr("succeeded") : result.why};
    if (result.cost)
        facts << result.cost->toString();
    if (!result.branch.isEmpty())
        facts << Texts::tr("branch %1").arg(result.branch);
    return u"## %1 (%2)"_s.arg(result.title, facts.join(u", "_s));
}

/// Two that write into one folder may have got in each other's way: their results are to be read with that in mind.
QString sharedFolderWords(const QList<ChildResult> &results)
{
    QMap<QString, int> users;
    for (const ChildResult &result : results) {
        if (!result.workingFolder.isEmpty())
            ++users[result.workingFolder];
    }
    QString words;
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        if (it.value() > 1)
            words += u'\n'
                + Texts::tr(
                      "%1 of them worked in the same folder, %2, without a worktree of their own. Worktrees need a "
                      "git repository with a commit.")
                      .arg(QString::number(it.value()), it.key())
                + u'\n';
    }
    return words;
}

} // namespace

QString plainText(const QByteArray &bytes)
{
    static const QRegularExpression sequences(
        u"\\x1b\\[[0-?]*[ -/]*[@-~]|\\x1b\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|\\x1b[ -/]*[0-~]?"_s);
    static const QRegularExpression controls(u"[\\x00-\\x08\\x0b-\\x1f\\x7f]"_s);
    return QString::fromUtf8(bytes).remove(sequences).remove(controls);
}

QString resultsText(const QList<ChildResult> &results)
{
    const auto succeeded = std::ranges::count(results, true, &ChildResult::succeeded);
    QString text = u"# "_s + Texts::tr("%1 of %2 parallel sessions succeeded").arg(succeeded).arg(results.size())
        + u'\n' + sharedFolderWords(results);
    for (const ChildResult &result : results) {
        text += u'\n' + headingOf(result) + u'\n';
        if (!result.said.isEmpty())
            text += u'\n' + result.said + u'\n';
    }
    return text;
}

QJsonArray resultsJson(const QList<ChildResult> &results)
{
    QJsonArray array;
    for (const ChildResult &result : results) {
        QJsonObject json{{u"session"_s, result.session.toString()},   {u"title"_s, result.title},
                         {u"state"_s, toString(result.state)},        {u"succeeded"_s, result.succeeded},
                         {u"working_folder"_s, result.workingFolder}, {u"text"_s, result.said.left(shortWords)}};
        if (!result.why.isEmpty())
            json.insert(u"error"_s, result.why.left(shortWords));
        if (result.cost)
            json.insert(u"cost_micros"_s, result.cost->micros());
        if (!result.branch.isEmpty())
            json.insert(u"branch"_s, result.branch);
        array.append(json);
    }
    return array;
}

std::optional<base::Money> costOf(const QList<ChildResult> &results)
{
    std::optional<base::Money> sum;
    for (const ChildResult &result : results) {
        if (result.cost)
            sum = sum.value_or(base::Money()) + *result.cost;
    }
    return sum;
}

QFuture<QList<ChildResult>> collectResults(EventStore &store, QList<ChildResult> results, const Run &run)
{
    const auto promise = std::make_shared<QPromise<QList<ChildResult>>>();
    promise->start();
    store.run([promise, all = std::move(results), folder = run.folder](storage::Database &database) mutable {
        for (ChildResult &result : all)
            result.said
                = result.commandLog.isEmpty() ? lastWordsOf(database, result.session) : endOf(result.commandLog);
        const QByteArray text = resultsText(all).toUtf8();
        process::ExitRecord record;
        record.exitCode = std::ranges::all_of(all, &ChildResult::succeeded) ? 0 : 1;
        record.logBytes = text.size();
        if (const auto kept = keep(folder, text, record); !kept)
            qWarning("the results of parallel sessions could not be kept: %s", qUtf8Printable(kept.error().message));
        promise->addResult(all);
        promise->finish();
    });
    return promise->future();
}

} // namespace session
