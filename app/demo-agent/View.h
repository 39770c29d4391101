// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Script.h"

#include <functional>

namespace demo {

/// What a turn shows. One implementation draws it on a terminal, the other prints JSON lines or text.
class View
{
public:
    enum class Answer { Allow, Deny };
    using Answered = std::function<void(Answer)>;

    virtual ~View() = default;
    virtual void prompt(const QString &text) = 0;
    virtual void says(const QString &text) = 0;
    virtual void working(const QString &what) = 0; ///< empty: no longer
    virtual void toolStarts(const Action &tool, const QString &toolUseId) = 0;
    virtual void toolEnds(const Action &tool, const QString &toolUseId, const QString &error) = 0;
    /// Calls @p answered at most once, never after takeBack().
    virtual void ask(const Action &tool, const QString &toolUseId, const Answered &answered) = 0;
    virtual void takeBack(const QString &why) = 0;
    virtual void note(const QString &text) = 0;
    virtual void raw(const QByteArray &bytes) = 0;
};

} // namespace demo
