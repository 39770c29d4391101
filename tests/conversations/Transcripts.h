// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>

namespace helpers {

/// Lines as Claude writes them into its transcripts.
namespace transcript {

inline QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

inline QJsonObject withFacts(QJsonObject object, const QString &at, const QString &folder)
{
    object.insert(QStringLiteral("isSidechain"), false);
    object.insert(QStringLiteral("timestamp"), at);
    object.insert(QStringLiteral("cwd"), folder);
    object.insert(QStringLiteral("gitBranch"), QStringLiteral("main"));
    return object;
}

inline QByteArray prompt(const QString &text, const QString &at = QStringLiteral("2026-11-20T10:00:00.000Z"),
                         const QString &folder = QStringLiteral("/home/user/project"))
{
    return line(
        withFacts({{QStringLiteral("type"), QStringLiteral("user")},
                   {QStringLiteral("message"),
                    QJsonObject{{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), text}}}},
                  at, folder));
}

inline QByteArray answer(const QString &id, const QJsonArray &blocks,
                         const QString &at = QStringLiteral("2026-11-20T10:00:01.000Z"))
{
    return line(withFacts({{QStringLiteral("type"), QStringLiteral("assistant")},
                           {QStringLiteral("message"),
                            QJsonObject{{QStringLiteral("id"), id},
                                        {QStringLiteral("role"), QStringLiteral("assistant")},
                                        {QStringLiteral("model"), QStringLiteral("claude-opus-5-5")},
                                        {QStringLiteral("content"), blocks}}}},
                          at, QStringLiteral("/home/user/project")));
}

inline QJsonObject text(const QString &words)
{
    return {{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), words}};
}

inline QByteArray says(const QString &id, const QString &words)
{
    return answer(id, {text(words)});
}

inline QJsonObject call(const QString &id, const QString &tool, const QJsonObject &input)
{
    return {{QStringLiteral("type"), QStringLiteral("tool_use")},
            {QStringLiteral("id"), id},
            {QStringLiteral("name"), tool},
            {QStringLiteral("input"), input}};
}

inline QByteArray result(const QString &id, const QString &output, bool isError = false)
{
    const QJsonObject block{{QStringLiteral("type"), QStringLiteral("tool_result")},
                            {QStringLiteral("tool_use_id"), id},
                            {QStringLiteral("content"), output},
                            {QStringLiteral("is_error"), isError}};
    return line(withFacts({{QStringLiteral("type"), QStringLiteral("user")},
                           {QStringLiteral("message"),
                            QJsonObject{{QStringLiteral("role"), QStringLiteral("user")},
                                        {QStringLiteral("content"), QJsonArray{block}}}}},
                          QStringLiteral("2026-11-20T10:00:02.000Z"), QStringLiteral("/home/user/project")));
}

inline QByteArray cost(double dollars)
{
    return line({{QStringLiteral("type"), QStringLiteral("cost-state")}, {QStringLiteral("totalCostUSD"), dollars}});
}

} // namespace transcript

inline void writeFile(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(mode) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// As another time than now, so that a change within one tick of the disk's clock is seen.
inline void setModified(const QString &path, qint64 seconds)
{
    const timespec times[2] = {{seconds, 0}, {seconds, 0}};
    if (::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0) != 0)
        qFatal("cannot set the time of %s", qPrintable(path));
}

inline QString newConversationPath(const QString &configFolder,
                                   const QString &slug = QStringLiteral("-home-user-project"))
{
    return configFolder + QStringLiteral("/projects/") + slug + u'/'
        + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".jsonl");
}

} // namespace helpers
