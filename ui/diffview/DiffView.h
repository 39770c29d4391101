// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Diff.h"

#include <QWidget>

namespace ui {

class DiffArea;
class ElidedLabel;
class SegmentedButtons;
class TextLabel;

/// The change of one file: a head with name, counts and the choice of layout, and the lines below it.
///
/// What is handed over is read on another thread, so a file of 20 MB does not hold the window up; shown() follows. The
/// newest call wins. As high as its lines when there is room (sizeHint()), else it scrolls.
class DiffView : public QWidget
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);
    ~DiffView() override;

    /// @p unified: what `git diff` prints for one file. @p fileName stands in the head and picks the language.
    void showDiff(const QString &fileName, const QByteArray &unified);
    /// The text before and after, for example of an Edit that waits to be allowed.
    void showTexts(const QString &fileName, const QByteArray &before, const QByteArray &after);
    /// A sentence instead of lines: why there is nothing to see.
    void showMessage(const QString &fileName, const QString &sentence);
    void clear();

    void setSideBySide(bool sideBySide);
    [[nodiscard]] bool isSideBySide() const;
    /// The lines themselves: takes the focus.
    [[nodiscard]] DiffArea *area() const { return m_area; }

    QSize sizeHint() const override;

signals:
    void shown();
    void sideBySideChanged(bool sideBySide);

private:
    void createHead();
    void begin(const QString &fileName);
    void show(quint64 request, const git::Diff &diff);
    using QWidget::show;

    DiffArea *m_area;
    QWidget *m_head = nullptr;
    ElidedLabel *m_name = nullptr;
    TextLabel *m_added = nullptr;
    TextLabel *m_removed = nullptr;
    SegmentedButtons *m_layout = nullptr;
    quint64 m_request = 0;
};

} // namespace ui
