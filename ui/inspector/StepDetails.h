// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace ui {

/// Facts about a step that are not in its snapshot: they live with its newest run.
struct StepDetails
{
    base::StepId step;
    base::RunId run;
    std::optional<qint64> logBytes; ///< unset: no log

    struct Child
    {
        base::SessionId id;
        QString title;
        QString words; ///< of its state

        bool operator==(const Child &) const = default;
    };
    QList<Child> children = {}; ///< of a parallel step
    QString childWords = {}; ///< "2 of 5 done"
    qint64 contextWindow = 0; ///< tokens that the step's model takes; 0: not known

    bool operator==(const StepDetails &) const = default;
};

} // namespace ui
