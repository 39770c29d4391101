// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/TerminalPane.h"

#include <QElapsedTimer>
#include <QUrl>
#include <QWidget>

class QScrollBar;
class QTermWidget;

namespace ui {

/// The one place that knows QTermWidget 2.1.0: an emulator in a widget, with its pty's other end as a file descriptor.
class Emulator : public QWidget
{
    Q_OBJECT
public:
    explicit Emulator(QWidget *parent = nullptr);
    ~Emulator() override;

    [[nodiscard]] int slave() const;
    [[nodiscard]] QWidget *display() const { return m_display; }
    [[nodiscard]] QScrollBar *scrollBar() const { return m_scrollBar; }

    void setTerminalFont(const QFont &font);
    /// A .colorscheme file.
    void setColors(const QString &schemeFile);
    void setPadding(int pixels);
    void setScrollbackLines(int lines);

    [[nodiscard]] QSize gridSize() const; ///< columns × rows, as the pty has it
    [[nodiscard]] QString title() const;
    [[nodiscard]] QList<TerminalRow> rows();
    [[nodiscard]] QString text() const;
    /// http, https and file links only; empty: none there.
    [[nodiscard]] QUrl linkAt(const QPoint &position) const;
    /// In brackets if the program asked for them.
    [[nodiscard]] QString bracketed(QString text) const;
    [[nodiscard]] bool wantsBrackets() const;

    [[nodiscard]] bool hasSelection() const;
    [[nodiscard]] QString selectedText() const;
    void select(int firstRow, int firstColumn, int lastRow, int lastColumn);
    void clearSelection();
    /// Shows the end and follows it from then on.
    void scrollToEnd();
    /// Something was typed: what comes next is shown at once. The library waits 10 ms for more otherwise, which is most
    /// of the time from a key to its paint.
    void expectEcho();

signals:
    /// The emulator has used that many bytes from the pty.
    void bytesUsed(qint64 count);
    /// Keys, mouse reports and answers to queries.
    void bytesToSend(const QByteArray &bytes);
    void gridSizeChanged();
    void titleChanged();
    void bell();
    void linkActivated(const QUrl &url);

protected:
    void resizeEvent(QResizeEvent *event) override;

private slots:
    void onContentSizeChanged();
    void onBell();

private:
    void findParts();
    void connectSignals();
    void showEcho(qsizetype size);

    QTermWidget *m_terminal;
    QWidget *m_display = nullptr;
    QScrollBar *m_scrollBar = nullptr;
    QElapsedTimer m_sinceInput;
};

[[nodiscard]] bool isAllowedLink(const QUrl &url);

} // namespace ui
