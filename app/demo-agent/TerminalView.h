// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Keyboard.h"
#include "View.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

#include <termios.h>

namespace demo {

/// Draws the conversation on a terminal: what is said scrolls up, and under it stay the working line, the input between
/// two rules, and the permission mode. Inline, so the terminal keeps its scrollback.
class TerminalView : public QObject, public View
{
    Q_OBJECT
public:
    enum class Theme { Unknown, Dark, Light }; ///< Unknown: only the terminal's own colours are used

    /// @p terminal: an open terminal; put into raw mode until the view goes.
    TerminalView(int terminal, Theme theme, QObject *parent);
    ~TerminalView() override;

    void showHeader(const QString &model, const QString &folder);
    void setPermissionMode(const QString &mode);
    void setHint(const QString &hint); ///< replaces the footer until the next key
    void takeKeys(const QByteArray &bytes);
    void redraw();
    /// The terminal has another size. Lines do not flow, so at another width everything is said again.
    void resized();
    /// Leaves the cursor under what was printed, for the shell. Nothing is drawn afterwards.
    void leave(const QString &lastLine);

    void prompt(const QString &text) override;
    void says(const QString &text) override;
    void working(const QString &what) override;
    void toolStarts(const Action &tool, const QString &toolUseId) override;
    void toolEnds(const Action &tool, const QString &toolUseId, const QString &error) override;
    void ask(const Action &tool, const QString &toolUseId, const Answered &answered) override;
    void takeBack(const QString &why) override;
    void note(const QString &text) override;
    void raw(const QByteArray &bytes) override;
    void clear(); ///< the conversation begins anew

signals:
    void submitted(const QString &text);
    void interrupted(); ///< Esc or Ctrl-C with nothing typed
    void escaped();
    void endOfFile();
    void modeCycled();

private:
    using Lines = std::function<QStringList()>;
    void print(const QStringList &lines);
    /// Prints what @p lines make of the present width, and again when that changes.
    void say(Lines lines);
    void write(const QByteArray &bytes);
    [[nodiscard]] QByteArray erased();
    [[nodiscard]] QByteArray drawn();
    [[nodiscard]] QStringList regionAbove() const;
    [[nodiscard]] QStringList questionLines() const;
    [[nodiscard]] QString footer() const;
    [[nodiscard]] int width() const;
    void takeKey(const Key &key);
    void takeQuestionKey(const Key &key);
    void takeEditKey(const Key &key);
    void answer(Answer answer);
    void showTitle();
    [[nodiscard]] QString styled(const QString &text, const char *sgr) const;
    [[nodiscard]] QStringList diffLines(const Action &tool) const;
    [[nodiscard]] QStringList resultLines(const Action &tool, const QString &error) const;

    const int m_terminal;
    std::deque<Lines> m_said; ///< the newest
    int m_shownWidth = 0; ///< of what is on the terminal
    const Theme m_theme;
    termios m_before{};
    Keyboard m_keyboard;
    QString m_mode;
    QString m_hint;
    QString m_input;
    qsizetype m_cursor = 0;
    QString m_working;
    QElapsedTimer m_workingSince;
    QTimer m_tick;
    int m_frame = 0;
    Answered m_answered;
    Action m_asked;
    bool m_denySelected = false;
    int m_rowsAboveCursor = 0; ///< rows of the region over the cursor
    bool m_regionShown = false;
    bool m_left = false;
};

} // namespace demo
