// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Output.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace ctl {

namespace {

template <typename Id>
QJsonValue orNull(const Id &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

} // namespace

void printJsonLine(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

void printText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

QString harmless(QString text)
{
    for (QChar &c : text) {
        const bool control = c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0);
        if (control && c != u'\n' && c != u'\t')
            c = u' ';
    }
    return text;
}

void printError(const base::Error &error)
{
    const QString line = harmless(error.message.simplified());
    std::fprintf(stderr, "gantryctl: %s\n", qUtf8Printable(line));
}

void printSetAside(const QString &path)
{
    if (!path.isEmpty())
        printError(
            {base::Error::Kind::Corrupt,
             QCoreApplication::translate("ctl", "The database was damaged. It was kept as %1, and a new one was begun.")
                 .arg(path),
             {}});
}

QJsonObject eventLine(const session::Event &event)
{
    return {
        {QStringLiteral("type"), QStringLiteral("event")},
        {QStringLiteral("session_id"), event.session.toString()},
        {QStringLiteral("step_id"), orNull(event.step)},
        {QStringLiteral("event_type"), event.type},
        {QStringLiteral("event_data"), event.data},
        {QStringLiteral("timestamp"), event.at.toUTC().toString(Qt::ISODateWithMs)},
    };
}

QJsonObject unbegunResult(session::StepState state, const base::Error &error, const base::SessionId &session,
                          const base::StepId &step)
{
    return {{QStringLiteral("type"), QStringLiteral("result")},
            {QStringLiteral("session_id"), orNull(session)},
            {QStringLiteral("step_id"), orNull(step)},
            {QStringLiteral("state"), session::toString(state)},
            {QStringLiteral("exit_code"), QJsonValue()},
            {QStringLiteral("signal"), QJsonValue()},
            {QStringLiteral("duration_ms"), 0},
            {QStringLiteral("conversation_id"), QJsonValue()},
            {QStringLiteral("session_end_hook"), false},
            {QStringLiteral("log_path"), QJsonValue()},
            {QStringLiteral("stdout"), QString()},
            {QStringLiteral("stderr"), QString()},
            {QStringLiteral("error"), error.message}};
}

} // namespace ctl
