// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ConversationCommands.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "base/Paths.h"
#include "conversations/ConversationFiles.h"
#include "conversations/ConversationIndex.h"
#include "conversations/Export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrentRun>

#include <cstdio>
#include <limits>
#include <unistd.h>

namespace ctl {
namespace {

using conversations::Conversation;
using conversations::ConversationIndex;
using conversations::Entry;
using conversations::ExportFormat;
using conversations::Match;
using namespace Qt::StringLiterals;

int failed(const base::Error &error)
{
    printError(error);
    return exitcode::failed;
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject toJson(const Conversation &c)
{
    return {{u"id"_s, c.id.toString()},
            {u"path"_s, c.path},
            {u"title"_s, c.title},
            {u"project"_s, c.project},
            {u"branch"_s, c.branch},
            {u"model"_s, c.model},
            {u"last_use"_s, timeOrNull(c.lastUse)},
            {u"messages"_s, c.messages},
            {u"cost_usd"_s, c.cost ? QJsonValue(c.cost->dollars()) : QJsonValue()},
            {u"cost_is_partial"_s, c.costIsPartial},
            {u"size_bytes"_s, c.sizeBytes},
            {u"unreadable_lines"_s, c.unreadableLines}};
}

QString plain(QString snippet)
{
    return snippet.remove(conversations::matchStart).remove(conversations::matchEnd);
}

QString emphasised(QString snippet)
{
    if (::isatty(STDOUT_FILENO) == 0)
        return plain(snippet);
    snippet = harmless(snippet);
    return snippet.replace(conversations::matchStart, u"\x1b[1m"_s).replace(conversations::matchEnd, u"\x1b[0m"_s);
}

QString toLine(const Conversation &c)
{
    const QString cost = c.cost ? c.cost->toString() : u"–"_s;
    return u"%1  %2  %3  %4  %5\n"_s.arg(
        c.id.toString().left(8), c.lastUse.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s), cost.rightJustified(9),
        harmless(QFileInfo(c.project).fileName()).left(20).leftJustified(20), harmless(c.title));
}

QString kindOf(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Prompt:
        return u"prompt"_s;
    case Entry::Kind::Command:
        return u"command"_s;
    case Entry::Kind::CommandOutput:
        return u"command_output"_s;
    case Entry::Kind::Answer:
        return u"answer"_s;
    case Entry::Kind::Thinking:
        return u"thinking"_s;
    case Entry::Kind::Tool:
        return u"tool"_s;
    case Entry::Kind::Summary:
        return u"summary"_s;
    case Entry::Kind::Compaction:
        return u"compaction"_s;
    }
    return {};
}

QJsonObject toJson(const Entry &entry)
{
    QJsonObject json{{u"kind"_s, kindOf(entry.kind)}, {u"text"_s, entry.text}, {u"at"_s, timeOrNull(entry.at)}};
    if (entry.cutBytes > 0)
        json.insert(u"cut_bytes"_s, entry.cutBytes);
    if (entry.kind == Entry::Kind::Tool) {
        json.insert(u"tool"_s, entry.tool);
        json.insert(u"input"_s, QJsonDocument::fromJson(entry.input).object());
        json.insert(u"is_error"_s, entry.isError);
        json.insert(u"has_result"_s, entry.hasResult);
    }
    return json;
}

bool belongsTo(const Conversation &conversation, const QString &project)
{
    return project.isEmpty() || conversation.project == project || conversation.project.startsWith(project + u'/');
}

class Commands : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(ctl::ConversationCommands)
public:
    Commands(const ConversationArguments &arguments, const QString &database, QObject *parent)
        : QObject(parent)
        , m_arguments(arguments)
        , m_index(database, conversations::configFolders())
    {
        if (!m_arguments.project.isEmpty()) {
            const QString real = QFileInfo(m_arguments.project).canonicalFilePath();
            m_arguments.project = real.isEmpty() ? QDir(m_arguments.project).absolutePath() : real;
        }
        if (::isatty(STDERR_FILENO) != 0)
            connect(&m_index, &ConversationIndex::progress, this, &Commands::showProgress);
    }

    QFuture<int> run()
    {
        return m_index.refresh()
            .then(this,
                  [this](const base::Result<conversations::RefreshResult> &read) -> QFuture<int> {
                      endProgress();
                      if (!read)
                          return QtFuture::makeReadyValueFuture(failed(read.error()));
                      for (const QString &problem : read->problems)
                          printError({base::Error::Kind::Unavailable, problem, {}});
                      if (m_arguments.verb == ConversationArguments::Verb::Search)
                          return search();
                      return m_index.conversations()
                          .then(this, [this](const base::Result<QList<Conversation>> &all) { return print(all); })
                          .unwrap();
                  })
            .unwrap();
    }

private:
    void showProgress(const conversations::Progress &progress)
    {
        if (progress.bytes < 64 * 1024 * 1024)
            return;
        m_shown = true;
        std::fprintf(
            stderr, "\r%s",
            qUtf8Printable(
                tr("Reading %1 of %2 MB").arg(progress.bytesDone / 1'000'000).arg(progress.bytes / 1'000'000)));
        std::fflush(stderr);
    }
    void endProgress()
    {
        if (std::exchange(m_shown, false))
            std::fprintf(stderr, "\r\x1b[K");
    }

    [[nodiscard]] int limit() const
    {
        return m_arguments.limit > 0 ? m_arguments.limit : std::numeric_limits<int>::max();
    }

    QFuture<int> search()
    {
        // The limit counts those of the project.
        const int most = m_arguments.project.isEmpty() ? limit() : std::numeric_limits<int>::max();
        return m_index.search(m_arguments.words, most)
            .then(this, [this](const base::Result<conversations::SearchResult> &found) {
                if (!found)
                    return failed(found.error());
                QJsonArray array;
                int printed = 0;
                for (const Match &match : found->matches) {
                    if (printed >= limit() || !belongsTo(match.conversation, m_arguments.project))
                        continue;
                    ++printed;
                    if (m_arguments.json) {
                        QJsonObject json = toJson(match.conversation);
                        json.insert(u"snippet"_s, plain(match.snippet));
                        json.insert(u"places"_s, match.places);
                        array.append(json);
                        continue;
                    }
                    printText(toLine(match.conversation));
                    if (!match.snippet.isEmpty())
                        printText(u"          "_s + emphasised(match.snippet) + u'\n');
                }
                if (m_arguments.json)
                    printText(QString::fromUtf8(QJsonDocument(array).toJson()));
                return exitcode::succeeded;
            });
    }

    QFuture<int> print(const base::Result<QList<Conversation>> &all)
    {
        if (!all)
            return QtFuture::makeReadyValueFuture(failed(all.error()));
        if (m_arguments.verb == ConversationArguments::Verb::List)
            return QtFuture::makeReadyValueFuture(list(*all));
        const auto found = byId(*all);
        if (!found)
            return QtFuture::makeReadyValueFuture(failed(found.error()));
        if (m_arguments.verb == ConversationArguments::Verb::Export)
            return write(*found);
        return show(*found);
    }

    int list(const QList<Conversation> &all) const
    {
        QJsonArray array;
        int printed = 0;
        for (const Conversation &conversation : all) {
            if (printed >= limit() || !belongsTo(conversation, m_arguments.project))
                continue;
            ++printed;
            if (m_arguments.json)
                array.append(toJson(conversation));
            else
                printText(toLine(conversation));
        }
        if (m_arguments.json)
            printText(QString::fromUtf8(QJsonDocument(array).toJson()));
        return exitcode::succeeded;
    }

    [[nodiscard]] base::Result<Conversation> byId(const QList<Conversation> &all) const
    {
        QList<Conversation> found;
        for (const Conversation &conversation : all) {
            // The same conversation may lie in two folders; the list begins with the newest.
            const bool known = std::ranges::contains(found, conversation.id, &Conversation::id);
            if (!known && !m_arguments.id.isEmpty() && conversation.id.toString().startsWith(m_arguments.id))
                found.append(conversation);
        }
        if (found.isEmpty())
            return base::fail(
                base::Error::Kind::NotFound,
                tr("There is no conversation %1. See \"gantryctl conversation list\".").arg(m_arguments.id));
        if (found.size() > 1)
            return base::fail(base::Error::Kind::InvalidInput,
                              tr("%1 is the beginning of %2 conversation ids. Give more of it.")
                                  .arg(m_arguments.id)
                                  .arg(found.size()));
        return found.first();
    }

    QFuture<int> show(const Conversation &conversation)
    {
        if (!m_arguments.json)
            return exportTo(conversation, ExportFormat::Markdown, {});
        return QtConcurrent::run([conversation] { return conversations::readDocument(conversation.path, {}); })
            .then(this, [conversation](const base::Result<conversations::Document> &document) {
                if (!document)
                    return failed(document.error());
                QJsonArray entries;
                for (const Entry &entry : document->entries)
                    entries.append(toJson(entry));
                QJsonObject json = toJson(conversation);
                json.insert(u"entries"_s, entries);
                json.insert(u"is_complete"_s, document->reading.isComplete);
                printText(QString::fromUtf8(QJsonDocument(json).toJson()));
                return exitcode::succeeded;
            });
    }

    QFuture<int> write(const Conversation &conversation)
    {
        const auto format = conversations::exportFormatFromString(m_arguments.format);
        return exportTo(conversation, format.value_or(ExportFormat::Markdown), m_arguments.file);
    }

    QFuture<int> exportTo(const Conversation &conversation, ExportFormat format, const QString &file)
    {
        return QtConcurrent::run([=] {
                   if (!file.isEmpty())
                       return conversations::exportToFile(conversation, format, file);
                   return toStandardOutput(conversation, format);
               })
            .then(this, [](const base::Result<conversations::ReadingResult> &written) {
                return written ? exitcode::succeeded : failed(written.error());
            });
    }

    static base::Result<conversations::ReadingResult> toStandardOutput(const Conversation &conversation,
                                                                       ExportFormat format)
    {
        if (::isatty(STDOUT_FILENO) == 0) {
            QFile out;
            if (!out.open(STDOUT_FILENO, QIODevice::WriteOnly))
                return base::fail(base::Error::Kind::Unavailable, tr("Standard output cannot be written."));
            return conversations::exportConversation(conversation, format, out);
        }
        Terminal out;
        out.open(QIODevice::WriteOnly);
        return conversations::exportConversation(conversation, format, out);
    }

    /// Standard output that is a terminal.
    class Terminal : public QIODevice
    {
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *data, qint64 size) override
        {
            printText(harmless(QString::fromUtf8(data, size)));
            return size;
        }
    };

    ConversationArguments m_arguments;
    ConversationIndex m_index;
    bool m_shown = false;
};

} // namespace

QFuture<int> runConversations(const ConversationArguments &arguments, QObject *context)
{
    const base::Paths paths = base::Paths::fromEnvironment();
    if (const auto made = paths.create(); !made)
        return QtFuture::makeReadyValueFuture(failed(made.error()));
    auto *commands = new Commands(arguments, conversations::indexPath(paths.data), context);
    return commands->run();
}

} // namespace ctl
