// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Labels.h"

#include <QWidget>

class QToolButton;

namespace ui {

/// An arrow with a title and a muted summary; opens and closes the widget below it.
class Disclosure : public QWidget
{
    Q_OBJECT

public:
    explicit Disclosure(const QString &title, QWidget *parent = nullptr);

    /// Takes @p content over.
    void setContent(QWidget *content);
    void setSummary(const QString &summary);
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

signals:
    void toggled(bool open);

private:
    void onToggled(bool open);

    QToolButton *m_button;
    TextLabel *m_summary;
    QWidget *m_content = nullptr;
};

} // namespace ui
