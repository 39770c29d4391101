// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Event.h"

#include <QCoreApplication>
#include <QList>

namespace ui {

/// Groups of event types, for the timeline's filter.
enum class EventCategory { Sessions, Turns, Tools, Questions, Steps, Runs, Costs, Other };

/// Events in one line each. Texts from outside are cut to one short line without control characters.
class EventText
{
    Q_DECLARE_TR_FUNCTIONS(ui::EventText)
public:
    /// "SessionStart (resume)", "Bash: npm test", "Step added: npm test". Never empty.
    [[nodiscard]] static QString line(const session::Event &event);
    [[nodiscard]] static EventCategory category(const QString &type);
    [[nodiscard]] static QString categoryName(EventCategory category);
    [[nodiscard]] static QList<EventCategory> categories();
    /// Key of tokens.json → icons.
    [[nodiscard]] static QString icon(const session::Event &event);
    /// What a tool call is about: the command, the file, the pattern, the address. May be empty.
    [[nodiscard]] static QString toolTarget(const QJsonObject &toolInput);
};

} // namespace ui
