// SPDX-License-Identifier: GPL-3.0-or-later
#include "HookRunner.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace demo {
namespace {

constexpr int defaultTimeoutMs = 60'000;
constexpr int sessionEndTimeoutMs = 1500;

QString matchedField(const QString &event, const QJsonObject &payload)
{
    return payload.value(event == "SessionStart"_L1 ? "source"_L1 : "tool_name"_L1).toString();
}

bool applies(const QJsonObject &entry, const QString &event, const QJsonObject &payload)
{
    const QString matcher = entry.value("matcher"_L1).toString();
    if (matcher.isEmpty() || matcher == "*"_L1)
        return true;
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(matcher));
    return pattern.match(matchedField(event, payload)).hasMatch();
}

QProcessEnvironment hookEnvironment(const QJsonObject &payload)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CLAUDECODE"_s, u"1"_s);
    environment.insert(u"CLAUDE_PROJECT_DIR"_s, payload.value("cwd"_L1).toString());
    environment.insert(u"CLAUDE_CODE_SESSION_ID"_s, payload.value("session_id"_L1).toString());
    environment.insert(u"CLAUDE_PID"_s, QString::number(QCoreApplication::applicationPid()));
    environment.insert(u"CLAUDE_CODE_CHILD_SESSION"_s, u"1"_s);
    return environment;
}

int timeoutOf(const QJsonObject &hook, const QString &event)
{
    const int fallback = event == "SessionEnd"_L1 ? sessionEndTimeoutMs : defaultTimeoutMs;
    const int seconds = hook.value("timeout"_L1).toInt();
    return seconds > 0 ? seconds * 1000 : fallback;
}

} // namespace

struct HookRunner::Batch
{
    Outcome outcome;
    Done done;
    int left = 1; ///< one for the loop that starts them

    void finishOne()
    {
        if (--left == 0)
            done(outcome);
    }
};

HookRunner::HookRunner(const QJsonObject &settings, QObject *parent)
    : QObject(parent)
{
    if (!settings.value("disableAllHooks"_L1).toBool())
        m_hooks = settings.value("hooks"_L1).toObject();
}

void HookRunner::run(const QString &event, const QJsonObject &payload, const Done &done)
{
    const auto batch = std::make_shared<Batch>();
    batch->done = done;
    for (const QJsonValue &value : m_hooks.value(event).toArray()) {
        const QJsonObject entry = value.toObject();
        if (!applies(entry, event, payload))
            continue;
        for (const QJsonValue &hook : entry.value("hooks"_L1).toArray()) {
            if (hook.toObject().value("type"_L1) == "command"_L1)
                startOne(hook.toObject(), event, payload, batch);
        }
    }
    batch->finishOne();
}

void HookRunner::startOne(const QJsonObject &hook, const QString &event, const QJsonObject &payload,
                          const std::shared_ptr<Batch> &batch)
{
    ++batch->left;
    auto *process = new QProcess(this);
    process->setProcessEnvironment(hookEnvironment(payload));
    process->setStandardErrorFile(QProcess::nullDevice());
    process->setChildProcessModifier([] { ::setsid(); });
    const QString command = hook.value("command"_L1).toString();
    if (hook.value("args"_L1).isArray()) {
        QStringList arguments;
        for (const QJsonValue &argument : hook.value("args"_L1).toArray())
            arguments << argument.toString();
        process->setProgram(command);
        process->setArguments(arguments);
    } else {
        process->setProgram(u"/bin/sh"_s);
        process->setArguments({u"-c"_s, command});
    }
    const auto ended = [process, batch] {
        const QByteArray output = process->readAllStandardOutput();
        const QJsonObject answer = QJsonDocument::fromJson(output).object().value("hookSpecificOutput"_L1).toObject();
        if (batch->outcome.answer.isEmpty())
            batch->outcome.answer = answer;
        if (process->exitStatus() == QProcess::NormalExit && process->exitCode() == 2)
            batch->outcome.blocked = true;
        process->deleteLater();
        batch->finishOne();
    };
    connect(process, &QProcess::finished, this, ended);
    connect(process, &QProcess::errorOccurred, this, [ended](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
    QTimer::singleShot(timeoutOf(hook, event), process, [process] { process->kill(); });
    process->start();
    process->write(QJsonDocument(payload).toJson(QJsonDocument::Compact) + '\n');
    process->closeWriteChannel();
}

} // namespace demo
