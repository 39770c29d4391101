// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/CloudRunFollower.h"

#include <algorithm>

namespace engines {

using namespace std::chrono_literals;
using cloudrun::LogChunk;
using cloudrun::TaskEnd;
using Cause = cloudrun::Failure::Cause;

namespace {

constexpr auto longestPause = 60'000ms;
constexpr int maxRefusals = 5;
constexpr int missingBeforeGone = 3;

} // namespace

CloudRunFollower::CloudRunFollower(cloudrun::CloudRunClient &client, const Task &task, qint64 offset,
                                   std::unique_ptr<cloudrun::LogStore> store, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_task(task)
    , m_offset(offset)
    , m_store(std::move(store))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CloudRunFollower::look);
}

void CloudRunFollower::start()
{
    m_timer.start(0);
}

void CloudRunFollower::onCallback(const TaskEnd &end)
{
    if (m_end && m_end->isFinal())
        return; // the first final status counts
    if (!end.isFinal())
        return;
    m_end = end;
    m_quiet = 0ms;
    hurry();
}

void CloudRunFollower::hurry()
{
    m_isHurried = true;
    if (!m_isLooking && !m_done)
        m_timer.start(0);
}

void CloudRunFollower::look()
{
    if (m_done)
        return;
    m_isLooking = true;
    m_gotBytes = false;
    if (m_store && m_store->isReadable())
        pull();
    else
        lookForEnd();
}

void CloudRunFollower::pull()
{
    m_store->list([this](const cloudrun::Result<QList<LogChunk>> &chunks) {
        if (chunks) {
            onChunks(*chunks);
        } else if (chunks.error().cause == Cause::NotFound) {
            lookForEnd(); // nothing has been written yet
        } else {
            onTrouble(chunks.error());
        }
    });
}

/// The log is the chunks one after the other, so the bytes that are here say which one comes next.
void CloudRunFollower::onChunks(const QList<LogChunk> &chunks)
{
    qint64 before = 0;
    const auto next = std::ranges::find_if(chunks, [&](const LogChunk &chunk) {
        if (before + chunk.size > m_offset)
            return true;
        before += chunk.size;
        return false;
    });
    if (next == chunks.end()) {
        lookForEnd();
        return;
    }
    m_store->read(*next, m_offset - before, [this, chunks](const cloudrun::Result<QByteArray> &bytes) {
        if (!bytes) {
            onTrouble(bytes.error());
            return;
        }
        if (bytes->isEmpty()) { // it has become shorter, or is not all there yet
            lookForEnd();
            return;
        }
        m_offset += bytes->size();
        m_gotBytes = true;
        emit output(*bytes);
        if (!m_done)
            onChunks(chunks);
    });
}

void CloudRunFollower::lookForEnd()
{
    if (m_end) {
        settle(m_gotBytes);
        return;
    }
    if (!m_store || !m_store->isReadable()) {
        lookAtList();
        return;
    }
    m_store->end([this](const cloudrun::Result<TaskEnd> &end) {
        const bool isKnown = end || end.error().cause == Cause::NotFound || end.error().cause == Cause::Protocol;
        if (!isKnown) {
            onTrouble(end.error());
            return;
        }
        if (end && end->isFinal() && !m_end)
            m_end = *end;
        if (m_end)
            settle(true);
        else
            lookAtList();
    });
}

/// Not being listed means that it has ended, or that it has not begun: only several looks in a row tell.
void CloudRunFollower::lookAtList()
{
    m_client.tasks([this](const cloudrun::Result<cloudrun::ActiveTasks> &found) {
        if (!found && found.error().cause != Cause::NotFound) {
            onTrouble(found.error());
            return;
        }
        onAnswer();
        const bool isListed = found && std::ranges::any_of(found->tasks, [this](const cloudrun::ActiveTask &task) {
                                  return task.taskId == m_task.id;
                              });
        m_missing = isListed || m_gotBytes ? 0 : m_missing + 1;
        const int enough = m_task.isCalledBack ? 4 * missingBeforeGone : missingBeforeGone;
        if (m_missing >= enough)
            finish({});
        else
            again();
    });
}

/// The end is known, but the last chunk of the log may be written after it.
void CloudRunFollower::settle(bool isFresh)
{
    onAnswer();
    m_isHurried = true;
    m_quiet = isFresh ? 0ms : m_quiet + std::min(m_client.timings().poll, 1'000ms);
    const bool canRead = m_store && m_store->isReadable();
    const auto lastLook = m_client.timings().lastLook;
    const auto enough = m_hasResult ? 1ms : m_end->status == u"completed" ? lastLook : lastLook / 3;
    if (!canRead || m_quiet >= enough)
        finish(m_end);
    else
        again();
}

void CloudRunFollower::onTrouble(const cloudrun::Failure &failure)
{
    m_refusals = failure.cause == Cause::SignIn ? m_refusals + 1 : 0;
    if (m_refusals >= maxRefusals) {
        m_done = true;
        emit failed(failure.toError());
        return;
    }
    if (m_failures++ == 0)
        emit interrupted(failure.toError().message);
    again();
}

void CloudRunFollower::onAnswer()
{
    m_refusals = 0;
    if (std::exchange(m_failures, 0) > 0)
        emit resumed();
}

void CloudRunFollower::again()
{
    m_isLooking = false;
    const auto poll = m_client.timings().poll;
    const auto pause = m_isHurried ? std::min(poll, 1'000ms) : poll;
    m_timer.start(std::min<std::chrono::milliseconds>(pause * (1 << std::min(m_failures, 4)), longestPause));
}

void CloudRunFollower::finish(const std::optional<TaskEnd> &end)
{
    if (std::exchange(m_done, true))
        return;
    emit ended(end);
}

} // namespace engines
