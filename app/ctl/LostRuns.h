// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "session/Session.h"

#include <QObject>
#include <QSet>

namespace app {
class EngineRoom;
}
namespace base {
struct Paths;
}

namespace ctl {

/// The process of an active step on this computer is gone, and no program is about to put its end on record.
/// A guess when it has just started or just ended; then false.
[[nodiscard]] bool isLost(const base::Paths &paths, const session::Session &session, const session::Step &step);

/// Goes on with the sessions of a parallel step whose program is gone: takes up those that run, plays those that had
/// not begun, and resumes those that were interrupted, each once.
class ParallelResume : public QObject
{
    Q_OBJECT
public:
    explicit ParallelResume(app::EngineRoom &room);

    void begin(const session::Snapshot &parent);
    /// Takes them up only, then emits ready(): to stop them all.
    void takeUp(const session::Snapshot &parent);

signals:
    void ready();

private:
    [[nodiscard]] QList<const session::Snapshot *> children() const;
    void look(const base::SessionId &id);
    void goOn(const session::Snapshot &child);
    void onReattached(const base::SessionId &id);

    app::EngineRoom &m_room;
    base::SessionId m_parent;
    bool m_goesOn = false;
    QSet<base::SessionId> m_takenUp;
    QSet<base::SessionId> m_wentOn;
    QSet<base::SessionId> m_awaited; ///< reattached() follows
};

} // namespace ctl
