// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/PaneFacts.h"
#include "ui/terminal/TerminalSettings.h"

#include <QWidget>

#include <memory>

namespace process {
class TerminalChannel;
}

namespace ui {

class AttentionBar;
class EndBar;
class FindBar;
class PaneHeader;
class PromptLine;
class TerminalPane;

/// One session on show: header, terminal, question, end, next prompt. The header goes when there is little room.
class SessionPane : public QWidget
{
    Q_OBJECT
public:
    /// Under this the header's facts are only in the tab's tooltip.
    static constexpr QSize smallestWithHeader{560, 300};

    explicit SessionPane(const TerminalSettings &settings, QWidget *parent = nullptr);

    void setFacts(const PaneFacts &facts);
    void setSettings(const TerminalSettings &settings);
    /// May be null.
    void setChannel(std::unique_ptr<process::TerminalChannel> channel);

    [[nodiscard]] TerminalPane *terminal() const { return m_terminal; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    [[nodiscard]] PromptLine *promptLine() const { return m_prompt; }

    /// Less than header and bars want: they give way.
    QSize minimumSizeHint() const override;

public slots:
    void find();

signals:
    void requested(ui::PaneRequest request);
    void promptSubmitted(const QString &text);
    void promptRemovalRequested(const base::FollowUpId &prompt);
    void answered(const base::QuestionId &question, const session::Answer &answer);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeFindBar();

    PaneHeader *m_header;
    TerminalPane *m_terminal;
    AttentionBar *m_attention;
    EndBar *m_end;
    PromptLine *m_prompt;
    FindBar *m_findBar;
};

} // namespace ui
