// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/TerminalSearch.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace ui {

class SearchField;
class TerminalPane;
class ToolButton;

/// Finds text in one terminal's scrollback and screen: the hit is selected and scrolled to.
/// Enter goes to the one above (the newest first), Shift+Enter to the one below, Escape closes.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int preferredWidth = 340;

    explicit FindBar(QWidget *parent = nullptr);

    /// Null: nothing to search.
    void setTerminal(TerminalPane *terminal);
    /// Shows it with the last query selected.
    void open();
    void close();

    [[nodiscard]] qsizetype hitCount() const { return m_hits.size(); }
    /// 0-based; -1: none.
    [[nodiscard]] qsizetype currentHit() const { return m_current; }

public slots:
    void findUp();
    void findDown();

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Jump { Newest, Stay };

    void createControls();
    void search(Jump jump);
    void go(qsizetype hit);
    void showCount(const QString &error);

    QPointer<TerminalPane> m_terminal;
    SearchField *m_field;
    ToolButton *m_matchCase;
    ToolButton *m_expression;
    QTimer m_delay;
    QList<SearchHit> m_hits;
    qsizetype m_current = -1;
};

} // namespace ui
