// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace tasks {
class TaskStore;
}
namespace ui {
class SharedQueueDialog;
}

namespace app {

class EngineRoom;

/// The queue the user shares with other machines, if any: asks for its address, keeps that in the settings and its
/// password in the keychain, and connects to it without making anybody wait.
class SharedQueue : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    SharedQueue(EngineRoom &room, QWidget &page, QObject *parent = nullptr);
    ~SharedQueue() override;

    /// Empty: the queue is this computer's own.
    [[nodiscard]] QString address() const;
    /// Until it is there: opened() once, failed() each time it cannot be reached; a keychain that refuses is asked
    /// again only when the dialog was saved. The one that was named then: what the user chooses later counts from the
    /// next start.
    void open();
    /// Opens the dialog.
    void edit();
    /// What opened() has told of; the caller owns it.
    [[nodiscard]] std::unique_ptr<tasks::TaskStore> take() { return std::move(m_store); }

signals:
    void opened();
    void failed(const QString &why);
    /// The user has chosen another one, for the next start.
    void changed(const QString &words);

private:
    void tryToOpen();
    void connectWith(const base::Secret &password);
    void onFailed(const QString &why);
    void keep(const QString &address, const QString &password);

    EngineRoom &m_room;
    QWidget &m_page;
    std::unique_ptr<tasks::TaskStore> m_store;
    QString m_address; ///< of the one that is opened
    bool m_hasPassword = false; ///< that one
    bool m_waitsForUser = false; ///< the keychain said no
    QPointer<ui::SharedQueueDialog> m_dialog;
};

} // namespace app
