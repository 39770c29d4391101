// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

class QHBoxLayout;

namespace ui {

/// The 48 px head of a page: title, controls after it, a muted line, and controls at the right end.
class PageHeader : public Surface
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    void setDescription(const QString &text);
    /// After the title, left to right.
    void addLeading(QWidget *widget);
    /// At the right end, left to right.
    void addTrailing(QWidget *widget);

private:
    QHBoxLayout *m_leading;
    QHBoxLayout *m_trailing;
    ElidedLabel *m_title;
    ElidedLabel *m_description;
};

} // namespace ui
