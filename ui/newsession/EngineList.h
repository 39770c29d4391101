// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/newsession/NewSessionValues.h"

#include <QFrame>
#include <QRadioButton>

class QButtonGroup;

namespace ui {

/// A row of "Run in": mark, icon, name, what it means, and why it is not ready.
class EngineRow : public QRadioButton
{
    Q_OBJECT
public:
    explicit EngineRow(const EngineChoice &choice, QWidget *parent = nullptr);

    [[nodiscard]] const EngineChoice &choice() const { return m_choice; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void fixRequested(const QString &engineId, const QString &connection);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;

private:
    EngineChoice m_choice;
};

/// The engines one of which is chosen. An engine that is not ready can be chosen, so that its reason can be read; the
/// form refuses to start with it.
class EngineList : public QFrame
{
    Q_OBJECT
public:
    explicit EngineList(QWidget *parent = nullptr);

    void setChoices(const QList<EngineChoice> &choices);
    /// The first one when there is no such engine.
    void setCurrent(const QString &id, session::Mode mode, const QString &connection = {});
    [[nodiscard]] std::optional<EngineChoice> current() const;
    /// The chosen row, for the focus; null when there is none.
    [[nodiscard]] QWidget *currentRow() const;

signals:
    void currentChanged();
    void fixRequested(const QString &engineId, const QString &connection);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QList<EngineRow *> m_rows;
};

} // namespace ui
