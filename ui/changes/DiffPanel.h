// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace ui {

class DiffView;

/// Stands where the terminals stand: shows them, or the changes of one file until Esc or its close button.
class DiffPanel : public QStackedWidget
{
    Q_OBJECT
public:
    /// Takes @p below over.
    explicit DiffPanel(QWidget *below, QWidget *parent = nullptr);

    [[nodiscard]] DiffView *view() const { return m_view; }
    [[nodiscard]] bool isDiffShown() const;
    void showDiff();
    void closeDiff();

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *m_below;
    QWidget *m_page;
    DiffView *m_view;
};

} // namespace ui
