// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/PaneFacts.h"
#include "ui/widgets/Surface.h"

class QBoxLayout;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// Under the terminal of a background session: its next prompt, and above it those that wait for their turn. Enter
/// sends, Shift+Enter begins a new line, Escape interrupts Claude. While nothing takes prompts only those that wait are
/// shown; what was typed stays.
class PromptLine : public Surface
{
    Q_OBJECT
public:
    static constexpr int mostShown = 4; ///< queued prompts; the rest is counted

    explicit PromptLine(QWidget *parent = nullptr);

    void setFacts(const PaneFacts &facts);
    [[nodiscard]] QString draft() const;
    void setDraft(const QString &text);
    /// The field that gets the keys.
    [[nodiscard]] QWidget *field() const;

signals:
    void submitted(const QString &text);
    void removeRequested(const base::FollowUpId &prompt);
    void interruptRequested();
    void draftChanged(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createField(QBoxLayout &column);
    void showQueued();
    void addQueued(const PaneFacts::QueuedPrompt &prompt);
    void onTextChanged();
    void submit();
    void fitHeight();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    PaneFacts m_facts;
    QWidget *m_queued;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_interrupt = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace ui
