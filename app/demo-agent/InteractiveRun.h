// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Arguments.h"
#include "TerminalView.h"
#include "TurnPlayer.h"

#include <QSocketNotifier>

namespace demo {

/// The session on a terminal: prompts, slash commands, endings.
class InteractiveRun : public QObject
{
    Q_OBJECT
public:
    /// @p terminal: for keys and drawing. The conversation has been begun or loaded.
    InteractiveRun(const Arguments &arguments, const Script &script, const QJsonObject &settings,
                   Conversation conversation, int terminal, QObject *parent);

    void start(const QString &firstPrompt);
    void signalRaised(int number);

signals:
    void ended(int code);

private:
    void readKeys();
    void submit(const QString &text);
    void runCommand(const QString &command);
    void clearConversation();
    void playQueued();
    void turnEnded();
    void askToLeave(const QString &key);
    void cycleMode();
    void end(const QString &reason, int code);
    [[nodiscard]] QString shownFolder() const;

    const Arguments m_arguments;
    const Script m_script;
    Conversation m_conversation;
    HookRunner m_hooks;
    TerminalView m_view;
    TurnPlayer m_player;
    QSocketNotifier m_keys;
    const int m_terminal;
    QTimer m_leaveWindow; ///< the second Ctrl-C or Ctrl-D must come within it
    QString m_leaveKey;
    QTimer m_idle;
    QStringList m_queue;
    bool m_started = false;
    bool m_ending = false;
};

} // namespace demo
