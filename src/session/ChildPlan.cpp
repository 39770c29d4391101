// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ChildPlan.h"

#include "session/JsonReader.h"
#include "session/Moves.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace session {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using detail::Texts;

namespace {

std::unexpected<Error> refused(const QString &words)
{
    return base::fail(Error::Kind::InvalidInput, words);
}

QString unknownMember(const QJsonObject &json, const QStringList &known)
{
    for (const QString &key : json.keys()) {
        if (!known.contains(key))
            return key;
    }
    return {};
}

Result<ChildPlan::Child> childOf(const QJsonValue &value)
{
    static const QStringList members{u"title"_s, u"prompt"_s,          u"kind"_s,       u"working_folder"_s,
                                     u"model"_s, u"timeout_seconds"_s, u"environment"_s};
    const QJsonObject json = value.toObject();
    if (!value.isObject())
        return refused(Texts::tr("It is no object."));
    if (const QString key = unknownMember(json, members); !key.isEmpty())
        return refused(Texts::tr("\"%1\" is not known here.").arg(key.left(80)));
    ChildPlan::Child child;
    detail::JsonReader reader(json);
    reader.text("title"_L1, child.title);
    reader.text("prompt"_L1, child.text);
    reader.word("kind"_L1, child.kind, &stepKindFromString);
    reader.text("working_folder"_L1, child.workingFolder);
    reader.text("model"_L1, child.model);
    reader.seconds("timeout_seconds"_L1, child.timeout);
    reader.map("environment"_L1, child.environment);
    if (const auto verdict = reader.verdict(); !verdict)
        return std::unexpected(verdict.error());
    if (child.kind != StepKind::ClaudePrompt && child.kind != StepKind::ShellCommand)
        return refused(Texts::tr("Its kind must be \"claude\" or \"shell\"."));
    if (child.text.trimmed().isEmpty())
        return refused(Texts::tr("It has no prompt."));
    if (!child.workingFolder.isEmpty() && !child.workingFolder.startsWith(u'/'))
        return refused(Texts::tr("Its working folder must be a whole path."));
    if (child.title.trimmed().isEmpty())
        child.title = detail::oneLine(child.text.trimmed().section(u'\n', 0, 0), 80);
    return child;
}

} // namespace

Result<ChildPlan> childPlanFromText(const QString &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return base::fail(Error::Kind::InvalidInput,
                          Texts::tr("The list of parallel sessions is no JSON: %1.").arg(error.errorString()));
    ChildPlan plan;
    QJsonArray children = document.array();
    if (document.isObject()) {
        const QJsonObject json = document.object();
        if (const QString key = unknownMember(json, {u"children"_s, u"fail_fast"_s}); !key.isEmpty())
            return refused(Texts::tr("\"%1\" is not known here.").arg(key.left(80)));
        children = json.value("children"_L1).toArray();
        detail::JsonReader reader(json);
        reader.flag("fail_fast"_L1, plan.failFast);
        if (const auto verdict = reader.verdict(); !verdict)
            return std::unexpected(verdict.error());
    }
    if (children.isEmpty())
        return refused(Texts::tr("The list of parallel sessions is empty."));
    if (children.size() > ChildPlan::maxChildren)
        return refused(Texts::tr("At most %1 sessions run in parallel; the list has %2.")
                           .arg(ChildPlan::maxChildren)
                           .arg(children.size()));
    for (qsizetype i = 0; i < children.size(); ++i) {
        const auto child = childOf(children.at(i));
        if (!child)
            return refused(Texts::tr("Parallel session %1: %2").arg(i + 1).arg(child.error().message));
        plan.children.append(*child);
    }
    return plan;
}

base::SessionId childId(const base::RunId &run, qsizetype index)
{
    return base::SessionId(u"%1-%2"_s.arg(run.toString()).arg(index + 1));
}

Session childSession(const Session &parent, const base::RunId &run, const ChildPlan &plan, qsizetype index)
{
    const ChildPlan::Child &child = plan.children.at(index);
    Session session;
    session.id = childId(run, index);
    session.parent = parent.id;
    session.title = child.title;
    session.project = parent.project;
    session.workingFolder = child.workingFolder.isEmpty() ? parent.workingFolder : child.workingFolder;
    session.branch = parent.branch;
    session.mode = parent.mode;
    session.profile = parent.profile;
    if (!child.model.isEmpty())
        session.profile.model = child.model;
    return session;
}

Step childStep(const ChildPlan::Child &child)
{
    Step step;
    step.kind = child.kind;
    step.title = child.title;
    step.text = child.text;
    step.afterTurn = AfterTurn::Close; // the parent waits for its end
    step.timeout = child.timeout;
    step.environment = child.environment;
    return step;
}

} // namespace session
