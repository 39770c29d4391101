// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Theme.h"

#include <QObject>
#include <QPointer>

class QFocusFrame;

namespace ui {

/// The ring around a button that has the keyboard's focus: 2 px, 1 px outside the button, where the button itself
/// cannot paint. One overlay for the whole program follows the focus; it takes neither mouse nor keys.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

    void draw(QPainter &painter, const Theme &theme) const;

private:
    void follow(QWidget *old, QWidget *now);

    QPointer<QFocusFrame> m_frame;
};

} // namespace ui
