// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/ChainText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ui {

QString chainText(const QStringList &commands)
{
    const bool isPlain = std::ranges::none_of(commands, [](const QString &one) { return one.contains(u'\n'); });
    if (isPlain)
        return commands.join(u'\n');
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(commands)).toJson(QJsonDocument::Indented));
}

QStringList chainFrom(const QString &text)
{
    QStringList commands;
    if (const QJsonDocument list = QJsonDocument::fromJson(text.toUtf8()); list.isArray()) {
        for (const QJsonValue command : list.array())
            commands.append(command.toString());
        return commands;
    }
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            commands.append(line.trimmed());
    }
    return commands;
}

} // namespace ui
