// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Conversation.h"
#include "HookRunner.h"
#include "View.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace demo {

/// Plays one turn of the script after the other: shows it, runs the hooks, writes the transcript.
class TurnPlayer : public QObject
{
    Q_OBJECT
public:
    struct Result
    {
        bool isError = false;
        QString terminalReason = {}; ///< completed, api_error, aborted_streaming
        QString text = {}; ///< last words
        int durationMs = 0;
        QJsonArray denials = {};
    };

    TurnPlayer(const Script &script, Conversation &conversation, HookRunner &hooks, View &view, QObject *parent);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    void play(const QString &prompt);
    /// Stops the turn without its Stop hook, as Esc does.
    void interrupt();

    void setPermissionMode(const QString &mode) { m_permissionMode = mode; }
    void setAllowedTools(const QStringList &tools) { m_allowedTools = tools; }
    [[nodiscard]] const QString &permissionMode() const { return m_permissionMode; }

    /// Runs the hooks of @p event with the common fields and @p fields.
    void fire(const QString &event, const QJsonObject &fields, const HookRunner::Done &done);

signals:
    void finished(const demo::TurnPlayer::Result &result);
    void exitRequested(int code);

private:
    using Step = std::function<void()>;
    /// Wraps @p step so that it does nothing once the turn is over or interrupted.
    Step guarded(const Step &step);
    void after(int ms, const Step &step);
    void next();
    void perform(const Action &action);
    void startTool(const Action &action);
    void decide(const Action &action, const QString &id);
    void askFor(const Action &action, const QString &id);
    void runTool(const Action &action, const QString &id);
    void refuseTool(const Action &action, const QString &id);
    void endTool(const Action &action, const QString &id, const QString &error);
    void flood(int bytes);
    void failTurn(const QString &message);
    void endTurn();
    void report(Result result);
    [[nodiscard]] bool needsQuestion(const Action &action) const;
    [[nodiscard]] QJsonObject toolFields(const Action &action, const QString &id) const;

    const Script &m_script;
    Conversation &m_conversation;
    HookRunner &m_hooks;
    View &m_view;
    QString m_permissionMode = QStringLiteral("manual");
    QStringList m_allowedTools;
    QString m_promptId;
    QString m_lastText;
    QJsonArray m_denials;
    QElapsedTimer m_clock;
    QTimer m_unanswered;
    Turn m_left;
    quint64 m_generation = 0;
    bool m_isAtItsEnd = false; ///< all is said, the Stop hook is awaited
    bool m_busy = false;
};

} // namespace demo
