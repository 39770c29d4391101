// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/TaskBlock.h"
#include "taskstores/GithubIssues.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace taskstores {

using namespace Qt::StringLiterals;
using tasks::Task;
using tasks::TaskState;

namespace {

constexpr qsizetype maxMessage = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("taskstores::GithubIssues", text);
}

/// One line of foreign text, so that nothing in it is a mark, a mention or a link.
QString code(const QString &text)
{
    QString line = text.simplified().left(maxMessage);
    line.replace(u'`', u'\'');
    return line.isEmpty() ? line : u'`' + line + u'`';
}

QString milliseconds(const Task &task)
{
    return u"%1ms"_s.arg(task.result ? task.result->durationMs : 0);
}

QString cutOutput(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() <= maxCommentOutput)
        return trimmed;
    // The reason stands at the end.
    return tr("… %1 characters before this are left out").arg(trimmed.size() - maxCommentOutput) + u'\n'
        + trimmed.right(maxCommentOutput);
}

QString failureComment(const Task &task, const QList<QByteArray> &secrets)
{
    const int exitCode = task.error ? task.error->code : -1;
    const QString message = withoutSecrets(task.error ? task.error->message : task.reason, secrets);
    QString text = u"❌ Task failed\n\n**Error:** %1\n**Exit Code:** %2\n**Duration:** %3"_s.arg(
        code(message.isEmpty() ? tr("Execution failed") : message), QString::number(exitCode), milliseconds(task));
    const QString errors = cutOutput(withoutSecrets(task.result ? task.result->errorOutput : QString(), secrets));
    if (!errors.isEmpty())
        text += u"\n\n**Stderr:**\n"_s + github::fenced(errors);
    return text;
}

QString stateWords(const Task &task)
{
    switch (task.state) {
    case TaskState::Pending:
        return u"🕓 "_s + tr("Waiting");
    case TaskState::Queued:
        return u"🕓 "_s + tr("In the queue");
    case TaskState::Running:
        return u"▶️ "_s + tr("Running");
    case TaskState::Completed:
        return u"✅ "_s + tr("Completed");
    case TaskState::Failed:
        return u"❌ "_s + tr("Failed");
    case TaskState::Cancelled:
        return u"🚫 "_s + tr("Cancelled");
    case TaskState::Timeout:
        break;
    }
    return u"⏰ "_s + tr("Timed out");
}

QJsonObject statusData(const Task &task)
{
    QJsonObject data{
        {u"task_id"_s, task.id.toString()}, {u"status"_s, tasks::toString(task.state)}, {u"attempts"_s, task.attempts}};
    const auto add = [&data](const QString &name, const QString &text) {
        if (!text.isEmpty())
            data.insert(name, text);
    };
    const auto addTime = [&add](const QString &name, const QDateTime &time) {
        add(name, time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString());
    };
    add(u"engine"_s, task.engine);
    add(u"execution_id"_s, task.execution);
    add(u"terragon_execution_id"_s, task.execution);
    addTime(u"started_at"_s, task.startedAt);
    addTime(u"ended_at"_s, task.endedAt);
    if (task.result) {
        data.insert(u"duration"_s, task.result->durationMs);
        if (task.result->exitCode)
            data.insert(u"exit_code"_s, *task.result->exitCode);
    }
    if (task.error && tasks::isFinal(task.state))
        data.insert(u"error_code"_s, task.error->code);
    if (task.cost)
        data.insert(u"cost_usd"_s, task.cost->dollars());
    return data;
}

} // namespace

QString stateLabel(TaskState state)
{
    return issuelabel::prefix + tasks::toString(state);
}

QString stateColor(TaskState state)
{
    switch (state) {
    case TaskState::Pending:
    case TaskState::Queued:
        return u"c5def5"_s;
    case TaskState::Running:
        return u"fbca04"_s;
    case TaskState::Completed:
        return u"0e8a16"_s;
    case TaskState::Failed:
    case TaskState::Timeout:
        return u"d93f0b"_s;
    case TaskState::Cancelled:
        break;
    }
    return u"cccccc"_s;
}

QStringList stateLabels(const QStringList &labels)
{
    QStringList found;
    for (const QString &label : labels) {
        const bool isState = label.startsWith(issuelabel::prefix)
            && tasks::taskStateFromString(label.sliced(issuelabel::prefix.size()));
        if (isState)
            found.append(label);
    }
    return found;
}

QString claimMark(const tasks::TaskId &task, const QString &home)
{
    return u"<!-- gantry:claim %1 %2 -->"_s.arg(task.toString(), home);
}

bool isClaim(const QString &comment, const tasks::TaskId &task)
{
    return comment.startsWith(u"<!-- gantry:claim %1 "_s.arg(task.toString()));
}

QString endMark(const Task &task)
{
    return u"<!-- gantry:end %1 %2 -->"_s.arg(task.id.toString()).arg(task.endedAt.toMSecsSinceEpoch());
}

QString statusComment(const Task &task, const GithubChoices &choices)
{
    const QString json = QString::fromUtf8(QJsonDocument(statusData(task)).toJson(QJsonDocument::Indented));
    return claimMark(task.id, choices.home) + u'\n' + stateWords(task) + u"\n\n"_s
        + github::fenced(json, u"json gantry-status"_s);
}

QString endComment(const Task &task, const QList<QByteArray> &secrets)
{
    QString text;
    if (task.state == TaskState::Completed)
        text = u"✅ Task completed successfully\n\n**Duration:** %1\n**Exit Code:** %2"_s.arg(
            milliseconds(task), QString::number(task.result ? task.result->exitCode.value_or(0) : 0));
    else if (task.state == TaskState::Failed)
        text = failureComment(task, secrets);
    else if (task.state == TaskState::Timeout)
        text = u"⏰ Task timed out after %1s"_s.arg(task.resources.timeout.count());
    return text.isEmpty() ? text : text + u"\n\n"_s + endMark(task);
}

QString problemComment(const base::Error &error)
{
    return u"⚠️ "_s + tr("This issue cannot become a task: %1").arg(code(error.message)) + u"\n\n"_s
        + tr("Mend it, and it is tried again.");
}

QString withoutSecrets(const QString &text, const QList<QByteArray> &secrets)
{
    static const QRegularExpression escapes(
        u"\\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|[@-_])"_s);
    static const QRegularExpression controls(u"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]"_s);
    static const QRegularExpression keys(
        u"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tokens(
        u"\\b(?:gh[pousr]_[A-Za-z0-9_]{16,}|github_pat_[A-Za-z0-9_]{20,}|sk-[A-Za-z0-9_-]{16,}|xox[abprs]-[A-Za-z0-9-]{"
        u"10,}"
        "|AKIA[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{30,}|e2b_[A-Za-z0-9]{20,}|glpat-[A-Za-z0-9_-]{16,}"
        "|eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,})"_s);
    static const QRegularExpression headers(u"(authorization\\s*[:=]\\s*(?:bearer|basic|token)?\\s*)[^\\s'\"]{6,}"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression assignments(
        u"(\\b[A-Za-z0-9_]*(?:token|secret|passw(?:or)?d|api_?key|private_?key)\\b[\"']?\\s*[:=]\\s*[\"']?)[^\\s'\",;]{6,}"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression addresses(u"(://)[^/@\\s]{1,500}@"_s);
    QString shown = text;
    shown.remove(escapes).remove(u'\r').remove(controls);
    QList<QByteArray> longest = secrets;
    std::ranges::sort(longest, std::greater(), &QByteArray::size);
    for (const QByteArray &secret : longest) {
        if (secret.size() >= 6)
            shown.replace(QString::fromUtf8(secret), u"[redacted]"_s);
    }
    return shown.replace(keys, u"[redacted]"_s)
        .replace(tokens, u"[redacted]"_s)
        .replace(headers, u"\\1[redacted]"_s)
        .replace(assignments, u"\\1[redacted]"_s)
        .replace(addresses, u"\\1[redacted]@"_s);
}

} // namespace taskstores
