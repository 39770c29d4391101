// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ApprovalItem.h"

#include "ui/models/Format.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using session::Question;

namespace {

constexpr qsizetype maxArgument = 2000;

QString oneLine(const QString &text)
{
    return text.left(maxArgument).simplified();
}

QString stringOf(const QJsonObject &input, QLatin1StringView key)
{
    return input.value(key).toString();
}

/// Headings and list entries of the outermost level: what a person would count as steps.
int stepsOf(const QString &plan)
{
    int steps = 0;
    for (const QStringView line : QStringView(plan).split(u'\n')) {
        const bool bullet = line.startsWith(u"- "_s) || line.startsWith(u"* "_s);
        const qsizetype dot = line.indexOf(u". "_s);
        const bool numbered
            = dot > 0 && dot < 4 && std::ranges::all_of(line.first(dot), [](QChar c) { return c.isDigit(); });
        steps += bullet || numbered ? 1 : 0;
    }
    return steps;
}

QByteArray replaced(QByteArray text, const QJsonObject &edit, bool &found)
{
    const QByteArray from = stringOf(edit, "old_string"_L1).toUtf8();
    const QByteArray to = stringOf(edit, "new_string"_L1).toUtf8();
    if (from.isEmpty()) {
        found = found && text.isEmpty(); // how a file is made
        return to;
    }
    const qsizetype at = text.indexOf(from);
    found = found && at >= 0;
    if (at < 0)
        return text;
    if (edit.value("replace_all"_L1).toBool())
        return text.replace(from, to);
    return text.replace(at, from.size(), to);
}

QByteArray sourceOf(const QJsonObject &cell)
{
    const QJsonValue source = cell.value("source"_L1);
    QString text = source.toString();
    for (const QJsonValue &line : source.toArray())
        text += line.toString();
    return text.toUtf8();
}

/// Cells of an older notebook have no ids; Claude counts those: "cell-0".
std::optional<QByteArray> sourceOfCell(const QByteArray &notebook, const QString &id)
{
    const QJsonArray cells = QJsonDocument::fromJson(notebook).object().value("cells"_L1).toArray();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QJsonObject cell = cells.at(i).toObject();
        if (stringOf(cell, "id"_L1) == id && !id.isEmpty())
            return sourceOf(cell);
    }
    bool isNumber = false;
    const qsizetype number = id.startsWith("cell-"_L1) ? id.sliced(5).toLongLong(&isNumber) : -1;
    return isNumber && number >= 0 && number < cells.size() ? std::optional(sourceOf(cells.at(number).toObject()))
                                                            : std::nullopt;
}

std::optional<TextFragments> changeOfCell(const QByteArray &notebook, const QJsonObject &edit)
{
    const QString mode = stringOf(edit, "edit_mode"_L1);
    const QByteArray source = stringOf(edit, "new_source"_L1).toUtf8();
    if (mode == "insert"_L1)
        return TextFragments{{}, source};
    return sourceOfCell(notebook, stringOf(edit, "cell_id"_L1)).transform([&](const QByteArray &before) {
        return TextFragments{before, mode == "delete"_L1 ? QByteArray() : source};
    });
}

} // namespace

QList<ApprovalItem> approvalItems(const QList<session::Snapshot> &sessions)
{
    QList<ApprovalItem> items;
    for (const session::Snapshot &snapshot : sessions) {
        const session::Session &s = snapshot.session;
        for (const session::Step &step : snapshot.steps) {
            for (const Question &question : step.questions)
                items.append({.question = question,
                              .session = s.id,
                              .sessionTitle = s.title,
                              .project = s.project,
                              .workingFolder = s.workingFolder,
                              .branch = s.branch,
                              .permissionMode
                              = s.activePermissionMode.isEmpty() ? s.profile.permissionMode : s.activePermissionMode,
                              .cost = s.cost,
                              .step = step.position + 1,
                              .steps = static_cast<int>(snapshot.steps.size())});
        }
    }
    std::ranges::sort(items, [](const ApprovalItem &a, const ApprovalItem &b) {
        return std::pair(a.question.askedAt, a.question.id.toString())
            < std::pair(b.question.askedAt, b.question.id.toString());
    });
    return items;
}

ApprovalText::Kind ApprovalText::kindOf(const QString &tool)
{
    if (tool == "Edit"_L1 || tool == "Write"_L1 || tool == "MultiEdit"_L1 || tool == "NotebookEdit"_L1)
        return Kind::Edit;
    if (tool == "Bash"_L1)
        return Kind::Command;
    if (tool == "ExitPlanMode"_L1)
        return Kind::Plan;
    return tool == "AskUserQuestion"_L1 ? Kind::Questions : Kind::Other;
}

QString ApprovalText::tool(const QString &tool)
{
    if (tool == "ExitPlanMode"_L1)
        return tr("Plan");
    if (tool == "AskUserQuestion"_L1)
        return tr("Question");
    const QStringList parts = tool.split("__"_L1);
    if (parts.size() >= 3 && parts[0] == "mcp"_L1)
        return tr("%1 (%2)", "tool of an MCP server").arg(parts.sliced(2).join("__"_L1), parts[1]);
    return tool.isEmpty() ? tr("A tool") : tool;
}

QString ApprovalText::iconOf(const QString &tool)
{
    switch (kindOf(tool)) {
    case Kind::Edit:
        return u"edit"_s;
    case Kind::Command:
        return u"shell"_s;
    case Kind::Plan:
        return u"prompt"_s;
    case Kind::Questions:
        return u"statusUnknown"_s;
    case Kind::Other:
        break;
    }
    if (tool.startsWith("Web"_L1))
        return u"external"_s;
    if (tool == "Read"_L1 || tool == "Grep"_L1 || tool == "Glob"_L1)
        return u"eye"_s;
    return u"hook"_s;
}

QString ApprovalText::argument(const Question &question, const QString &folder)
{
    const QJsonObject &input = question.input;
    if (kindOf(question.tool) == Kind::Plan) {
        const int steps = stepsOf(stringOf(input, "plan"_L1));
        return steps > 0 ? tr("%n steps", nullptr, steps) : QString();
    }
    if (kindOf(question.tool) == Kind::Questions)
        return oneLine(input.value("questions"_L1).toArray().at(0).toObject().value("question"_L1).toString());
    for (const auto key : {"file_path"_L1, "notebook_path"_L1, "path"_L1}) {
        const QString path = stringOf(input, key);
        if (path.isEmpty())
            continue;
        const QString below = folder + u'/';
        return !folder.isEmpty() && path.startsWith(below) ? path.mid(below.size()) : Format::path(path);
    }
    for (const auto key : {"command"_L1, "url"_L1, "query"_L1, "pattern"_L1, "skill"_L1}) {
        if (const QString value = stringOf(input, key); !value.isEmpty())
            return oneLine(value);
    }
    return input.isEmpty() ? QString()
                           : oneLine(QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Compact)));
}

QString ApprovalText::ifSilent(const Question &question)
{
    return question.channel == Question::Channel::Hook ? tr("Also asked in the terminal")
                                                       : tr("Runs in background, waits until you answer");
}

QString ApprovalText::inputSummary(const QJsonObject &input)
{
    constexpr qsizetype most = 6;
    const QStringList keys = input.keys();
    if (keys.isEmpty())
        return tr("empty");
    if (keys.size() > most)
        return tr("%1 and %n more, as JSON", nullptr, static_cast<int>(keys.size() - most))
            .arg(keys.first(most).join(", "_L1));
    return tr("%1 as JSON").arg(keys.join(", "_L1));
}

QString ApprovalText::outcome(const session::AuditEntry &entry)
{
    using Decision = session::Answer::Decision;
    if (!entry.decision) {
        if (entry.withdrawn == "terminal"_L1)
            return tr("Answered in the terminal");
        return entry.withdrawn == "ended"_L1 ? tr("Not answered, the run ended") : tr("Withdrawn by Claude");
    }
    if (entry.by.startsWith("--"_L1))
        return *entry.decision == Decision::Deny ? tr("Denied by gantryctl %1").arg(entry.by)
                                                 : tr("Allowed by gantryctl %1").arg(entry.by);
    const bool byRule = !entry.rule.isEmpty() || entry.by == "rule"_L1;
    if (*entry.decision == Decision::Deny)
        return byRule ? tr("Denied by a rule") : tr("Denied by you");
    if (*entry.decision == Decision::AllowForSession)
        return byRule ? tr("Allowed for the session by a rule") : tr("Allowed for the session by you");
    if (entry.edited)
        return tr("Changed and allowed by you");
    return byRule ? tr("Allowed by a rule") : tr("Allowed once by you");
}

QString ApprovalText::rule(const session::ApprovalRule &rule)
{
    if (!rule.pattern.isEmpty())
        return rule.pattern;
    return session::rulePatternOf(rule.tool) == session::RulePattern::Path ? tr("everything in the project folder")
                                                                           : tr("always");
}

QString ApprovalText::spoken(const ApprovalItem &item, const QDateTime &now)
{
    return tr("%1 %2, %3, waiting %4, %5")
        .arg(tool(item.question.tool), argument(item.question, item.workingFolder), item.sessionTitle,
             Format::spokenAge(item.question.askedAt, now), ifSilent(item.question));
}

std::optional<TextFragments> changeIn(const QByteArray &file, const Question &question)
{
    if (question.tool == "NotebookEdit"_L1)
        return changeOfCell(file, question.input);
    if (question.tool == "Write"_L1)
        return TextFragments{file, stringOf(question.input, "content"_L1).toUtf8()};
    bool found = true;
    QByteArray text = file;
    if (question.tool == "Edit"_L1) {
        text = replaced(text, question.input, found);
    } else if (question.tool == "MultiEdit"_L1) {
        for (const QJsonValue &edit : question.input.value("edits"_L1).toArray())
            text = replaced(text, edit.toObject(), found);
    } else {
        return {};
    }
    return found ? std::optional(TextFragments{file, text}) : std::nullopt;
}

QString fileOf(const Question &question, const QString &workingFolder)
{
    if (ApprovalText::kindOf(question.tool) != ApprovalText::Kind::Edit)
        return {};
    const QString path
        = stringOf(question.input, question.tool == "NotebookEdit"_L1 ? "notebook_path"_L1 : "file_path"_L1);
    return path.isEmpty() ? QString() : QDir::cleanPath(QDir(workingFolder).absoluteFilePath(path));
}

TextFragments fragmentsOf(const Question &question)
{
    if (question.tool == "Write"_L1)
        return {{}, stringOf(question.input, "content"_L1).toUtf8()};
    if (question.tool == "NotebookEdit"_L1)
        return {{}, stringOf(question.input, "new_source"_L1).toUtf8()};
    TextFragments all{stringOf(question.input, "old_string"_L1).toUtf8(),
                      stringOf(question.input, "new_string"_L1).toUtf8()};
    for (const QJsonValue &value : question.input.value("edits"_L1).toArray()) {
        const QJsonObject edit = value.toObject();
        all.before += stringOf(edit, "old_string"_L1).toUtf8() + '\n';
        all.after += stringOf(edit, "new_string"_L1).toUtf8() + '\n';
    }
    return all;
}

} // namespace ui
