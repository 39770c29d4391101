// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/RunningSessions.h"

#include "base/LetGo.h"
#include "claude/CommandLine.h"
#include "claude/Environment.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimeZone>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace conversations {
namespace {

using Kind = base::Error::Kind;

constexpr qsizetype maxOutput = 4 * 1024 * 1024;
constexpr qsizetype maxSessions = 1000;
constexpr qsizetype maxText = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("conversations::RunningSessions", text);
}

QString textAt(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toString().left(maxText);
}

QProcessEnvironment environment()
{
    QProcessEnvironment result;
    const auto built
        = claude::buildEnvironment(claude::inheritedEnvironment(), {}, {}, claude::TerminalVariables::Unset);
    for (const QByteArray &entry : built.value_or(QList<QByteArray>())) {
        const qsizetype equals = entry.indexOf('=');
        result.insert(QString::fromLocal8Bit(entry.left(equals)), QString::fromLocal8Bit(entry.mid(equals + 1)));
    }
    return result;
}

/// Claude goes on naming a session whose process was killed.
bool isEnded(const RunningSession &session)
{
    if (session.kind != RunningSession::Kind::Interactive || session.pid <= 0)
        return false;
    QFile file(u"/proc/%1/stat"_s.arg(session.pid));
    if (!file.open(QIODevice::ReadOnly)) // what cannot be known is no end
        return !file.exists() && QFile::exists(u"/proc/self/stat"_s);
    const QByteArray stat = file.read(4096);
    const QByteArray state = stat.mid(stat.lastIndexOf(')') + 2, 1);
    return state.isEmpty() || state == "Z" || state == "X"; // empty: it ended while it was read
}

QList<RunningSession> withoutEnded(QList<RunningSession> sessions)
{
    sessions.removeIf(isEnded);
    return sessions;
}

} // namespace

base::Result<QList<RunningSession>> parseRunningSessions(const QByteArray &output)
{
    const QJsonDocument document = QJsonDocument::fromJson(output.trimmed());
    if (!document.isArray())
        return base::fail(Kind::Corrupt, tr("Claude did not tell its running sessions in a form that is known."));
    QList<RunningSession> sessions;
    for (const QJsonValue &value : document.array()) {
        const QJsonObject json = value.toObject();
        RunningSession session;
        session.conversation = base::ConversationId(textAt(json, "sessionId"_L1));
        session.attachId = textAt(json, "id"_L1);
        const bool background = json.value("kind"_L1).toString() == "background"_L1 && !session.attachId.isEmpty();
        session.kind = background ? RunningSession::Kind::Background : RunningSession::Kind::Interactive;
        session.pid = json.value("pid"_L1).toInteger();
        session.folder = json.value("cwd"_L1).toString().left(4096);
        session.name = textAt(json, "name"_L1).simplified();
        session.status = textAt(json, "status"_L1);
        if (const qint64 started = json.value("startedAt"_L1).toInteger(); started > 0)
            session.startedAt = QDateTime::fromMSecsSinceEpoch(started, QTimeZone::utc());
        if (!session.conversation.isNull() && sessions.size() < maxSessions)
            sessions.append(session);
    }
    return sessions;
}

QString attachCommand(const QString &claudeProgram, const RunningSession &session)
{
    return claude::shellQuoted(claudeProgram) + " attach "_L1 + claude::shellQuoted(session.attachId);
}

class RunningSessionsProbe::Private
{
public:
    void end(RunningSessionsProbe *q, const base::Result<QList<RunningSession>> &outcome)
    {
        if (!process)
            return;
        deadline.stop();
        base::letGo(std::move(process), q);
        if (outcome)
            emit q->found(*outcome);
        else
            emit q->failed(outcome.error());
    }

    std::unique_ptr<QProcess> process;
    QTimer deadline;
    QByteArray output;
};

RunningSessionsProbe::RunningSessionsProbe(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->deadline.setSingleShot(true);
    connect(&d->deadline, &QTimer::timeout, this, [this] {
        d->end(this, base::fail(Kind::TimedOut, tr("Claude did not tell its running sessions in time.")));
    });
}

RunningSessionsProbe::~RunningSessionsProbe()
{
    base::letGo(std::move(d->process), this);
}

void RunningSessionsProbe::start(const QString &program, std::chrono::milliseconds deadline)
{
    if (d->process)
        return;
    d->output.clear();
    d->process = std::make_unique<QProcess>();
    QProcess *process = d->process.get();
    process->setProcessEnvironment(environment());
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    connect(process, &QProcess::readyReadStandardOutput, this, [this, process] {
        const QByteArray bytes = process->readAllStandardOutput();
        d->output += bytes.left(maxOutput - d->output.size());
    });
    connect(process, &QProcess::errorOccurred, this, [this, program](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            d->end(this, base::fail(Kind::Unavailable, tr("%1 could not be started.").arg(program)));
    });
    connect(process, &QProcess::finished, this, [this, process](int code, QProcess::ExitStatus status) {
        d->output += process->readAllStandardOutput().left(maxOutput - d->output.size());
        if (status == QProcess::NormalExit && code == 0)
            d->end(this, parseRunningSessions(d->output).transform(withoutEnded));
        else
            d->end(this,
                   base::fail(Kind::Unsupported, tr("This version of Claude Code cannot tell its running sessions.")));
    });
    d->deadline.start(deadline);
    process->start(program, {u"agents"_s, u"--json"_s});
}

} // namespace conversations
