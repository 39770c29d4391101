// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Engine.h"

namespace helpers {

/// An engine that writes down what it is told and reports what the test wants.
class FakeEngine : public session::Engine
{
public:
    using Engine::Engine;

    [[nodiscard]] QString id() const override { return QStringLiteral("local"); }
    [[nodiscard]] base::Result<> check(const session::RunRequest &) const override { return {}; }

    [[nodiscard]] bool hasConversation(const session::RunRequest &) const override { return writesConversations; }

    void start(const session::RunRequest &request) override
    {
        requests.append(request);
        calls.append(QStringLiteral("start"));
        if (startsAtOnce)
            emit started(request.run.id, fact(request, session::eventtype::runStarted, QStringLiteral(":started"), {}));
    }
    void reattach(const session::RunRequest &request) override
    {
        requests.append(request);
        calls.append(QStringLiteral("reattach"));
    }
    void stop(const base::RunId &, Stop how) override
    {
        calls.append(how == Stop::AfterTurn ? QStringLiteral("stop after turn") : QStringLiteral("stop"));
    }
    void answer(const base::RunId &, const session::Question &question, const session::Answer &answer) override
    {
        calls.append(QStringLiteral("answer ") + question.id.toString() + u' ' + toString(answer.decision));
        answers.append(answer);
    }
    void withdraw(const base::RunId &, const base::QuestionId &question) override
    {
        calls.append(QStringLiteral("withdraw ") + question.toString());
    }
    void send(const base::RunId &, const session::FollowUp &followUp) override
    {
        calls.append(QStringLiteral("send ") + followUp.text);
        sent.append(followUp);
    }
    void interrupt(const base::RunId &) override { calls.append(QStringLiteral("interrupt")); }
    void setPermissionMode(const base::RunId &, const QString &mode) override
    {
        calls.append(QStringLiteral("mode ") + mode);
    }
    void closeInput(const base::RunId &) override { calls.append(QStringLiteral("close input")); }
    [[nodiscard]] std::unique_ptr<process::TerminalChannel> openTerminal(const session::Run &) override { return {}; }

    /// Reports about the newest run.
    void report(QLatin1StringView type, const QJsonObject &data = {}, const QString &sourceId = {})
    {
        session::Event told = fact(requests.last(), type, {}, data);
        told.sourceId = sourceId;
        emit event(told);
    }
    void exit(int code = 0) { exit(requests.last(), code); }
    void exit(const session::RunRequest &request, int code)
    {
        emit finished(request.run.id,
                      fact(request, session::eventtype::runExited, QStringLiteral(":exited"),
                           {{QStringLiteral("exit_code"), code}, {QStringLiteral("duration_ms"), 5}}));
    }
    void lose() { emit lost(requests.last().run.id); }

    [[nodiscard]] static session::Event fact(const session::RunRequest &request, QLatin1StringView type,
                                             const QString &suffix, QJsonObject data)
    {
        data.insert(QStringLiteral("run"), request.run.id.toString());
        return {.id = 0,
                .session = request.session.id,
                .step = request.step.id,
                .source = QStringLiteral("engine"),
                .sourceId = suffix.isEmpty() ? QString() : request.run.id.toString() + suffix,
                .type = type,
                .data = data,
                .at = QDateTime::currentDateTimeUtc()};
    }

    bool startsAtOnce = true;
    bool writesConversations = true;
    QList<session::RunRequest> requests;
    QStringList calls;
    QList<session::Answer> answers;
    QList<session::FollowUp> sent;
};

} // namespace helpers
