// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Theme.h"

#include <QFrame>
#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace ui {

/// What a MessageBar says. Tone Running is information, Waiting a warning, Failed an error.
struct Notice
{
    QString id; ///< a notice with a known id replaces the older one
    Tone tone = Tone::Running;
    QString text;
    QStringList actions; ///< at most two
    bool closable = true;

    bool operator==(const Notice &) const = default;
};

/// Tint, glyph, text, up to two buttons and a close button. Pushes content down, never covers it.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    explicit MessageBar(const Notice &notice, QWidget *parent = nullptr);

    [[nodiscard]] const Notice &notice() const { return m_notice; }
    void setNotice(const Notice &notice);

signals:
    void actionTriggered(int index);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();

    Notice m_notice;
    QBoxLayout *m_row;
    QList<QPushButton *> m_buttons;
};

/// The notices of a page: newest on top, at most two, the rest behind "2 more".
class NoticeStack : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shownAtOnce = 2;

    explicit NoticeStack(QWidget *parent = nullptr);

    void show(const Notice &notice);
    void dismiss(const QString &id);
    [[nodiscard]] QList<Notice> notices() const { return m_notices; }

signals:
    void actionTriggered(const QString &id, int index);
    /// The user closed it.
    void dismissed(const QString &id);

private:
    void rebuild();

    QList<Notice> m_notices; // newest first
    QBoxLayout *m_column;
    bool m_expanded = false;
    using QWidget::show;
};

/// "Task cancelled. Undo", bottom left of its parent for 8 s, one at a time. Only for what can be undone.
class Toast : public QFrame
{
    Q_OBJECT

public:
    static constexpr int visibleMs = 8000;

    /// @p parent is the window area it floats over; @p bottomMargin keeps it above the status bar.
    explicit Toast(QWidget *parent, int bottomMargin = 0);

    /// Replaces what is shown. @p id comes back with the signals.
    void offer(const QString &id, const QString &text, const QString &actionText);
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

signals:
    void actionTriggered(const QString &id);
    /// Gone without the action: by time, by its close button, or because the next one came.
    void expired(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish(bool acted);
    void place();

    QString m_id;
    QLabel *m_text;
    QPushButton *m_action;
    QTimer *m_timer;
    int m_bottomMargin;
    bool m_reducedMotion = false;
};

} // namespace ui
