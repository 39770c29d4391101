// SPDX-License-Identifier: GPL-3.0-or-later
// What the host keeps on disk: a folder for each execution with its record and logs. Never its code or variables.
#include "executions/ExecutionHost.h"

#include "base/PrivateFile.h"
#include "execapi/Service.h"

#include <QDir>
#include <QJsonDocument>

#include <csignal>

namespace executions {

using namespace Qt::StringLiterals;
using execapi::Status;

namespace {

constexpr qint64 maxRecordBytes = 1024 * 1024;

QJsonObject readObject(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(maxRecordBytes)).object() : QJsonObject();
}

/// What a server that was killed left running: its number may be another process's by now, its beginning cannot.
void killLeftover(const QJsonObject &record)
{
    const auto pid = static_cast<pid_t>(record.value("pid"_L1).toInt());
    const auto begun = record.value("process_start"_L1).toString().toULongLong();
    const ProcessTable table = ProcessTable::read();
    if (pid > 1 && begun > 0 && table.startOf(pid) == begun) {
        for (const pid_t member : table.tree(pid))
            ::kill(member, SIGKILL);
    }
    const QString mark = record.value("environment"_L1).toString();
    if (execapi::isSafeId(mark)) {
        for (const pid_t stray : processesWith("GANTRY_EXECUTION_ID=" + mark.toUtf8()))
            ::kill(stray, SIGKILL);
    }
}

} // namespace

QString ExecutionHost::folderOf(const QString &id) const
{
    return m_options.folder + u"/executions/"_s + id;
}

void ExecutionHost::keep(const Entry &entry) const
{
    QJsonObject record{{u"execution"_s, execapi::toJson(entry.execution)},
                       {u"sequence"_s, entry.sequence},
                       {u"webhook"_s, entry.webhook.toString()}};
    if (entry.process) {
        record.insert(u"pid"_s, entry.process->pid());
        record.insert(u"process_start"_s, QString::number(ProcessTable::read().startOf(pid_t(entry.process->pid()))));
        record.insert(u"environment"_s, entry.process->folder().section(u'/', -1));
    }
    const QString name = folderOf(entry.execution.id) + u"/execution.json"_s;
    if (const auto written = base::writePrivateFile(name, QJsonDocument(record).toJson(QJsonDocument::Compact));
        !written)
        qWarning("%s", qUtf8Printable(written.error().message));
}

void ExecutionHost::restore()
{
    QStringList open;
    const QDir folder(m_options.folder + u"/executions"_s);
    for (const QString &id : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QJsonObject record = readObject(folderOf(id) + u"/execution.json"_s);
        const auto execution = execapi::readExecution(record.value("execution"_L1).toObject());
        if (!execution || execution->id != id)
            continue;
        Entry entry;
        entry.execution = *execution;
        entry.sequence = record.value("sequence"_L1).toInteger();
        entry.webhook = QUrl(record.value("webhook"_L1).toString());
        entry.logs = std::make_unique<LogStore>(folderOf(id), m_options.maxLogBytes);
        m_sequence = std::max(m_sequence, entry.sequence);
        if (!execution->isFinal()) {
            killLeftover(record);
            open.append(id);
        }
        m_entries.emplace(id, std::move(entry));
    }
    for (const QString &id : std::as_const(open))
        finish(m_entries.at(id), Status::Failed, tr("The server ended before the execution did"));
    forgetOld();
}

void ExecutionHost::forgetOld()
{
    std::vector<std::pair<qint64, QString>> ended;
    for (const auto &[id, entry] : m_entries) {
        if (entry.execution.isFinal())
            ended.emplace_back(entry.sequence, id);
    }
    std::ranges::sort(ended);
    const qsizetype tooMany = qsizetype(ended.size()) - m_options.keepFinished;
    for (qsizetype i = 0; i < tooMany; ++i) {
        QDir(folderOf(ended.at(size_t(i)).second)).removeRecursively();
        m_entries.erase(ended.at(size_t(i)).second);
    }
}

} // namespace executions
