// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Output.h"

#include <QJsonDocument>

#include <cstdio>

namespace ctl {

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

void printError(const base::Error &error)
{
    const QString line = error.message.simplified();
    std::fprintf(stderr, "gantryctl: %s\n", qUtf8Printable(line));
}

QJsonObject eventLine(const session::Event &event)
{
    return {
        {QStringLiteral("type"), QStringLiteral("event")},
        {QStringLiteral("session_id"), event.session.toString()},
        {QStringLiteral("step_id"), event.step.isNull() ? QJsonValue() : QJsonValue(event.step.toString())},
        {QStringLiteral("event_type"), event.type},
        {QStringLiteral("event_data"), event.data},
        {QStringLiteral("timestamp"), event.at.toUTC().toString(Qt::ISODateWithMs)},
    };
}

} // namespace ctl
