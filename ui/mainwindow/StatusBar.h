// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Surface.h"

#include <QString>

#include <optional>

class QToolButton;

namespace ui {

class Meter;
class StatusItem;

/// The 26 px foot of the window: plain facts as flat buttons; a click goes to their page. It is told what to show and
/// asks nobody. A fault is a glyph, the failed colour and words, never a pop-up.
class StatusBar : public Surface
{
    Q_OBJECT

public:
    enum class Item { Hooks, Outbox, Queue, Waiting, Running, Memory, Cost };
    Q_ENUM(Item)

    explicit StatusBar(QWidget *parent = nullptr);

    /// "127.0.0.1:41873", or why nothing listens.
    void setHooks(const QString &address);
    void setHooksFault(const QString &reason);
    /// @p fault is empty while the backend answers ("backend away 4 min").
    void setOutbox(int waiting, const QString &fault = {});
    void setQueue(int running, int queued);
    /// Absent at 0.
    void setWaiting(int count);
    /// @p allowed 0: no limit.
    void setRunning(int running, int allowed, int held = 0);
    /// Bytes; negative: unknown, and the item is left out.
    void setFreeMemory(qint64 bytes);
    /// Already formatted sums; @p share 0 to 1 of the budget, unset without one.
    void setCost(const QString &today, const QString &budget, std::optional<double> share);

    /// The words an item shows now, for tests and screen readers.
    [[nodiscard]] QString text(Item item) const;

signals:
    void clicked(ui::StatusBar::Item item);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    StatusItem *make(Item item, const QString &name, const QString &icon);
    void fit();

    QList<StatusItem *> m_items; // in the order of Item
};

} // namespace ui
