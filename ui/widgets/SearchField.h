// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QMenu;
class QToolButton;

namespace ui {

/// A field with a magnifier, a clear button, and optionally a funnel menu and words at its right end ("2 of 7").
/// Escape empties it; a second Escape is left to the parent.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder = {}, QWidget *parent = nullptr);

    /// The funnel at the right end opens @p menu; the field does not own it.
    void setFilterMenu(QMenu *menu);
    /// The funnel is drawn in the accent colour while a filter is on.
    void setFilterActive(bool active);
    void setTrailingText(const QString &text);
    /// Without it the user's own clear button is left out, for find bars.
    void setClearable(bool clearable);

    QSize sizeHint() const override;

signals:
    /// Down or Enter was pressed: the list below should take over.
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void restyle();

    QToolButton *m_filter = nullptr;
    QToolButton *m_clear;
    QString m_trailing;
    bool m_clearable = true;
    bool m_filterActive = false;
};

} // namespace ui
