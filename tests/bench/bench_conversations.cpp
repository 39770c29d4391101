// SPDX-License-Identifier: GPL-3.0-or-later
// The index of all conversations on transcripts made up here. Prints one JSON object.
//   bench-conversations make FOLDER MEGABYTES     writes a Claude folder with about so much, 400 kB each
//   bench-conversations read FOLDER DATABASE      brings the index up to date, once
//   bench-conversations search FOLDER DATABASE WORD...
#include "conversations/ConversationIndex.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUuid>

#include <cstdio>

#include <sys/resource.h>

namespace {

using conversations::ConversationIndex;
using namespace Qt::StringLiterals;

constexpr qint64 conversationBytes = 400'000;

void print(const QJsonObject &json)
{
    std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
}

/// Words as people use them: few often, many seldom.
QString words(QRandomGenerator &random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        const double spread = random.generateDouble() * random.generateDouble() * random.generateDouble();
        text += u"word%1 "_s.arg(static_cast<int>(spread * 20'000));
    }
    return text;
}

QByteArray line(QJsonObject object)
{
    object.insert(u"isSidechain"_s, false);
    object.insert(u"uuid"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    object.insert(u"timestamp"_s, u"2026-11-20T10:00:00.000Z"_s);
    object.insert(u"cwd"_s, u"/home/user/project"_s);
    object.insert(u"gitBranch"_s, u"main"_s);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// A turn as real ones are: a short prompt, a call, a long result, an answer; about a tenth of it is people's words.
QByteArray turn(QRandomGenerator &random, int number)
{
    const QJsonObject call{{u"type"_s, u"tool_use"_s},
                           {u"id"_s, u"t"_s},
                           {u"name"_s, u"Read"_s},
                           {u"input"_s, QJsonObject{{u"file_path"_s, u"/src/x.cpp"_s}}}};
    const QJsonObject result{
        {u"type"_s, u"tool_result"_s}, {u"tool_use_id"_s, u"t"_s}, {u"content"_s, words(random, 900)}};
    const auto message = [](const QString &role, const QJsonValue &content, const QString &id = {}) {
        return QJsonObject{
            {u"role"_s, role}, {u"id"_s, id}, {u"model"_s, u"claude-opus-5-5"_s}, {u"content"_s, content}};
    };
    const QString id = u"msg_%1"_s.arg(number);
    return line({{u"type"_s, u"user"_s}, {u"message"_s, message(u"user"_s, words(random, 20))}})
        + line({{u"type"_s, u"assistant"_s}, {u"message"_s, message(u"assistant"_s, QJsonArray{call}, id)}})
        + line({{u"type"_s, u"user"_s}, {u"message"_s, message(u"user"_s, QJsonArray{result})}})
        + line({{u"type"_s, u"assistant"_s},
                {u"message"_s,
                 message(u"assistant"_s,
                         QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, words(random, 90)}}}, id)}});
}

int make(const QString &folder, qint64 megabytes)
{
    QRandomGenerator random(1);
    qint64 bytes = 0;
    int files = 0;
    for (; bytes < megabytes * 1'000'000; ++files) {
        const QString slug = folder + u"/projects/-home-user-project%1"_s.arg(files % 40);
        QDir().mkpath(slug);
        QFile file(slug + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".jsonl"_s);
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        for (int number = 0; file.size() < conversationBytes; ++number)
            file.write(turn(random, number));
        bytes += file.size();
    }
    print({{u"files"_s, files}, {u"bytes"_s, bytes}});
    return 0;
}

double rssMegabytes()
{
    struct rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1000;
}

int read(ConversationIndex &index)
{
    QElapsedTimer timer;
    timer.start();
    index.refresh().then(qApp, [timer](const base::Result<conversations::RefreshResult> &result) {
        print({{u"seconds"_s, static_cast<double>(timer.nsecsElapsed()) / 1e9},
               {u"read"_s, result ? result->read : -1},
               {u"bytes"_s, result ? result->bytesRead : -1},
               {u"rss_mb"_s, rssMegabytes()}});
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    return QCoreApplication::exec();
}

int search(ConversationIndex &index, const QStringList &typed)
{
    auto timer = std::make_shared<QElapsedTimer>();
    index.conversations().then(qApp, [&index, typed, timer](const auto &) { // opened before it counts
        timer->start();
        index.search(typed.join(u' ') + u' ', 500)
            .then(qApp, [timer](const base::Result<conversations::SearchResult> &found) {
                print({{u"ms"_s, static_cast<double>(timer->nsecsElapsed()) / 1e6},
                       {u"found"_s, found ? found->total : -1}});
                QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
            });
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString verb = arguments.value(1);
    if (verb == u"make" && arguments.size() == 4)
        return make(arguments.at(2), arguments.at(3).toLongLong());
    if (arguments.size() < 4 || (verb != u"read" && verb != u"search"))
        return 2;
    ConversationIndex index(arguments.at(3), {arguments.at(2)});
    return verb == u"read" ? read(index) : search(index, arguments.sliced(4));
}
