// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/E2bProcess.h"

#include "e2b/E2bStream.h"

#include <QPointer>

namespace e2b {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;

namespace {

/// About ten minutes with the longest pauses; what is away for longer has most likely lost its sandbox.
constexpr int maxReconnects = 24;

} // namespace

E2bProcess::E2bProcess(E2bSandbox &sandbox, const ProcessSpec &spec)
    : QObject(&sandbox)
    , m_sandbox(sandbox)
    , m_user(spec.user)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_sandbox.health([alive = QPointer(this)](const Result<> &health) {
            if (alive)
                alive->onHealth(health);
        });
    });
    follow(sandbox.openStream(u"process.Process/Start"_s, toJson(spec), m_user, spec.deadline, this));
}

E2bProcess::E2bProcess(E2bSandbox &sandbox, qint64 pid)
    : QObject(&sandbox)
    , m_sandbox(sandbox)
    , m_pid(pid)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_sandbox.health([alive = QPointer(this)](const Result<> &health) {
            if (alive)
                alive->onHealth(health);
        });
    });
    reconnect();
}

E2bProcess::~E2bProcess() = default;

void E2bProcess::follow(E2bStream *stream)
{
    m_stream = stream;
    connect(stream, &E2bStream::message, this, &E2bProcess::take);
    connect(stream, &E2bStream::ended, this, &E2bProcess::onEnded);
}

void E2bProcess::take(const QJsonObject &message)
{
    const auto event = readProcessEvent(message);
    if (!event) {
        m_fault = event.error();
        m_stream->close(); // what it wrote next would stand where this is missing
        onEnded({});
        return;
    }
    m_attempt = 0;
    if (const auto *start = std::get_if<ProcessStarted>(&*event)) {
        const bool isFirst = !m_isConnected;
        m_pid = start->pid;
        m_isConnected = true;
        if (isFirst)
            emit started(m_pid);
        else
            emit resumed();
    } else if (const auto *bytes = std::get_if<ProcessOutput>(&*event)) {
        emit output(*bytes);
    } else if (const auto *end = std::get_if<ProcessEnded>(&*event)) {
        m_end = *end;
    }
}

void E2bProcess::onEnded(const Result<> &result)
{
    m_stream->deleteLater();
    m_stream = nullptr;
    if (m_fault)
        emit failed(*m_fault);
    else if (m_end) // told before the connection broke
        emit exited(*m_end);
    else if (result)
        emit failed({Cause::Protocol, 0, tr("a command that ended without an exit status"), {}});
    else if (result.error().cause == Cause::Dropped && m_pid != 0) {
        // Before the first pause: whoever hears of it may delete this object.
        m_pause.start(backOff(m_sandbox.timings(), m_attempt++));
        emit dropped();
    } else if (m_isConnected && m_attempt > 0 && result.error().cause != Cause::NotFound
               && result.error().cause != Cause::SandboxGone && m_attempt < maxReconnects) {
        m_pause.start(backOff(m_sandbox.timings(), m_attempt++));
    } else {
        emit failed(result.error());
    }
}

void E2bProcess::onHealth(const Result<> &health)
{
    if (health)
        reconnect();
    else if (health.error().cause == Cause::SandboxGone || m_attempt >= maxReconnects)
        emit failed(health.error());
    else // the network is away; the sandbox may well live
        m_pause.start(backOff(m_sandbox.timings(), m_attempt++));
}

void E2bProcess::reconnect()
{
    const QJsonObject body{{u"process"_s, QJsonObject{{u"pid"_s, m_pid}}}};
    follow(m_sandbox.openStream(u"process.Process/Connect"_s, body, m_user, {}, this));
}

} // namespace e2b
