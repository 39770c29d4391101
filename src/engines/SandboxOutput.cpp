// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxOutput.h"

#include "base/PrivateFile.h"

#include <QFile>
#include <QJsonDocument>

namespace engines {

using namespace Qt::StringLiterals;

namespace {

constexpr auto outcomeFile = "/result.json"_L1;
constexpr qint64 maxFileBytes = 1024 * 1024;

QString wordOf(SandboxOutcome::State state)
{
    switch (state) {
    case SandboxOutcome::State::Completed:
        return u"completed"_s;
    case SandboxOutcome::State::Timeout:
        return u"timeout"_s;
    case SandboxOutcome::State::Killed:
        return u"killed"_s;
    case SandboxOutcome::State::Failed:
        break;
    }
    return u"failed"_s;
}

} // namespace

void OutputWindow::add(const QString &text)
{
    m_text += text;
    if (m_text.size() > 4 * maxBytes) // cut seldom, not with every chunk
        m_text.remove(0, m_text.size() - maxBytes);
}

QString OutputWindow::text() const
{
    QByteArray bytes = m_text.right(maxBytes).toUtf8();
    if (bytes.size() <= maxBytes)
        return QString::fromUtf8(bytes);
    qsizetype begin = bytes.size() - maxBytes;
    while (begin < bytes.size() && (static_cast<unsigned char>(bytes.at(begin)) & 0xc0U) == 0x80U)
        ++begin;
    return QString::fromUtf8(QByteArrayView(bytes).sliced(begin));
}

QJsonObject SandboxOutcome::toJson() const
{
    QJsonObject json{{u"success"_s, state == State::Completed},
                     {u"exitCode"_s, exitCode},
                     {u"output"_s, output},
                     {u"fullOutput"_s, localLogPath}, // too large for a value: where it is
                     {u"executionTime"_s, qint64(executionTime.count())},
                     {u"state"_s, wordOf(state)},
                     {u"remoteLogPath"_s, remoteLogPath},
                     {u"localLogPath"_s, localLogPath},
                     {u"sandboxId"_s, sandboxId},
                     {u"sandboxCostUsd"_s, cost.dollars()},
                     {u"costEstimated"_s, true}};
    if (!error.isEmpty())
        json.insert(u"error"_s, error);
    return json;
}

base::Result<> SandboxOutcome::write(const QString &runFolder) const
{
    return base::writePrivateFile(runFolder + outcomeFile, QJsonDocument(toJson()).toJson());
}

QJsonObject SandboxOutcome::read(const QString &runFolder)
{
    QFile file(runFolder + outcomeFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(maxFileBytes)).object();
}

} // namespace engines
