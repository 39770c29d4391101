// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "session/Plan.h"

#include <QObject>

class QWidget;

namespace app {

class EngineRoom;

/// The plans that come with Gantry, by name. A broken one is left out with a note in the log.
[[nodiscard]] QList<session::Plan> planTemplates();

/// Loads the steps of plans into sessions and saves those of sessions as plans.
class PlanController : public QObject
{
    Q_OBJECT
public:
    PlanController(EngineRoom &room, QWidget *window);

    void load(const base::SessionId &session);
    void save(const base::SessionId &session);

signals:
    void failed(const base::Error &error);
    /// Worth knowing.
    void told(const QString &words);

private:
    /// One after the other: a step's place is known when the one before is stored.
    struct Adding
    {
        base::SessionId session;
        QList<session::Step> steps;
        base::StepId last; ///< on its way to the disk
    };
    void addNext();
    void write(const session::Plan &plan, const QString &path);

    EngineRoom &m_room;
    QList<Adding> m_adding;
    QWidget *m_window;
};

} // namespace app
