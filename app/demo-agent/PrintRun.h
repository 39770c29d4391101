// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Arguments.h"
#include "TurnPlayer.h"

#include <QHash>
#include <QSocketNotifier>

#include <memory>

namespace demo {

/// `-p`: text, one JSON object, or stream-json lines; prompts from the arguments, from stdin, or as JSON lines.
class PrintRun : public QObject, public View
{
    Q_OBJECT
public:
    PrintRun(const Arguments &arguments, const Script &script, const QJsonObject &settings, Conversation conversation,
             QObject *parent);

    /// @p prompt is played unless the input is stream-json, which is read from stdin until it ends.
    void start(const QString &prompt);
    void signalRaised(int number);

    void prompt(const QString &text) override;
    void says(const QString &text) override;
    void working(const QString &what) override;
    void toolStarts(const Action &tool, const QString &toolUseId) override;
    void toolEnds(const Action &tool, const QString &toolUseId, const QString &error) override;
    void ask(const Action &tool, const QString &toolUseId, const Answered &answered) override;
    void takeBack(const QString &why) override;
    void note(const QString &text) override;
    void raw(const QByteArray &bytes) override;

signals:
    void ended(int code);

private:
    struct Prompt
    {
        QString text;
        QString id; ///< as the host sent it
    };

    void readLines();
    void takeLine(const QByteArray &line);
    void takeControl(const QJsonObject &request);
    void playQueued();
    void turnEnded(const TurnPlayer::Result &result);
    void printLine(QJsonObject line);
    void printInit();
    void replay(const Prompt &prompt);
    void printMessage(const QString &type, const QJsonObject &message);
    void end(int code);
    [[nodiscard]] QJsonObject resultLine(const TurnPlayer::Result &result) const;
    [[nodiscard]] bool streams() const { return m_arguments.outputFormat == QLatin1StringView("stream-json"); }

    const Arguments m_arguments;
    const Script m_script;
    Conversation m_conversation;
    HookRunner m_hooks;
    TurnPlayer m_player;
    std::unique_ptr<QSocketNotifier> m_input;
    QByteArray m_rest;
    QList<Prompt> m_queue;
    QHash<QString, Answered> m_questions; ///< by request id
    bool m_inputEnded = true;
    bool m_started = false;
    bool m_ending = false;
    int m_exitCode = 0;
};

} // namespace demo
