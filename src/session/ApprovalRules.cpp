// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ApprovalRules.h"

#include "session/Moves.h"
#include "session/QuestionJson.h"
#include "session/RulePaths.h"
#include "session/Words.h"

#include <QDir>

#include <algorithm>

namespace session {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using detail::Texts;

namespace {

constexpr qsizetype maxPatternLength = 4096;

constexpr std::array decisions{
    std::pair{ApprovalRule::Decision::Allow, "allow"_L1},
    std::pair{ApprovalRule::Decision::Deny, "deny"_L1},
};

const QStringList &fileTools()
{
    static const QStringList tools{u"Read"_s,         u"Edit"_s, u"Write"_s, u"MultiEdit"_s, u"NotebookRead"_s,
                                   u"NotebookEdit"_s, u"LS"_s,   u"Glob"_s,  u"Grep"_s};
    return tools;
}

bool writes(const QString &tool)
{
    return tool == u"Edit" || tool == u"Write" || tool == u"MultiEdit" || tool == u"NotebookEdit";
}

/// Plans and questions need a person's head, not a permission.
bool isForPeopleOnly(const QString &tool)
{
    return tool == u"ExitPlanMode" || tool == u"AskUserQuestion";
}

/// One simple command: nothing in it makes the shell run, redirect, expand or continue anything else.
bool isPlainCommand(const QString &command)
{
    static const QString meaningful = u";&|<>`$(){}\\"_s;
    return std::ranges::none_of(command, [](QChar c) {
        return meaningful.contains(c) || (c.category() == QChar::Other_Control && c != u'\t')
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    });
}

QString withoutWildcardEnd(QString prefix)
{
    for (const auto end : {":*"_L1, " *"_L1}) {
        if (prefix.endsWith(end))
            prefix.chop(end.size());
    }
    return prefix.trimmed();
}

std::unexpected<Error> refused(const QString &words)
{
    return base::fail(Error::Kind::InvalidInput, words);
}

Result<> checkCommand(const ApprovalRule &rule)
{
    if (rule.pattern.isEmpty() && rule.decision == ApprovalRule::Decision::Allow)
        return refused(Texts::tr("Say which commands are allowed, for example \"npm run test\"."));
    if (!isPlainCommand(rule.pattern))
        return refused(Texts::tr("A rule covers one plain command. Leave out ; & | < > $ ` ( ) { } and \\."));
    return {};
}

Result<> checkPath(const ApprovalRule &rule)
{
    if (rule.pattern.split(u'/').contains(".."_L1))
        return refused(Texts::tr("A rule's path cannot hold \"..\". Name the folder itself."));
    if (rule.pattern.startsWith(u'~'))
        return refused(Texts::tr("Write the whole path instead of \"~\"."));
    return {};
}

bool isPlainBash(const QJsonObject &input)
{
    // Members that are not known may change what the command is allowed to do, such as leaving the sandbox.
    static const QStringList known{u"command"_s, u"description"_s, u"timeout"_s, u"run_in_background"_s};
    return std::ranges::all_of(input.keys(), [](const QString &key) { return known.contains(key); });
}

bool matchesCommand(const QString &prefix, const QJsonObject &input)
{
    if (prefix.isEmpty())
        return true; // only denials have none
    const QString command = input.value("command"_L1).toString();
    if (!isPlainBash(input) || !isPlainCommand(command))
        return false;
    if (!command.startsWith(prefix))
        return false;
    return command.size() == prefix.size() || command.at(prefix.size()) == u' ' || command.at(prefix.size()) == u'\t';
}

/// The file or folder a tool works on; empty: it does not say, or its other arguments may lead elsewhere.
QString pathOf(const Question &question)
{
    for (const auto key : {"file_path"_L1, "notebook_path"_L1, "path"_L1}) {
        const QString path = question.input.value(key).toString();
        if (path.isEmpty())
            continue;
        const bool searches = question.tool == u"Glob" || question.tool == u"Grep";
        const QString files = question.input.value(question.tool == u"Glob" ? "pattern"_L1 : "glob"_L1).toString();
        const bool leadsAway = files.startsWith(u'/') || files.startsWith(u'~') || files.contains(".."_L1);
        return searches && leadsAway ? QString() : path;
    }
    return {};
}

struct Place
{
    const Question &question;
    const QString &workingFolder;
    const ResolvePath &resolve;
};

bool matchesPath(const ApprovalRule &rule, const Place &place)
{
    const QString path = pathOf(place.question);
    const auto real = detail::isPlainPath(path) ? place.resolve(path) : std::nullopt;
    const auto root = place.resolve(place.workingFolder);
    if (!real || !root)
        return false;
    const bool allows = rule.decision == ApprovalRule::Decision::Allow;
    if (allows && writes(rule.tool) && detail::isProtected(*real, *root))
        return false;
    return detail::matchesPathPattern(rule.pattern.isEmpty() ? u"**"_s : rule.pattern, *real, *root);
}

bool matches(const ApprovalRule &rule, const Place &place)
{
    const Question &question = place.question;
    if (rule.tool != question.tool)
        return false;
    switch (rulePatternOf(rule.tool)) {
    case RulePattern::Command:
        return matchesCommand(rule.pattern, question.input);
    case RulePattern::Path:
        return matchesPath(rule, place);
    case RulePattern::None:
        return rule.pattern.isEmpty();
    }
    return false;
}

/// Claude's own proposal for a lasting permission of this command.
QString suggestedCommand(const Question &question)
{
    for (const QJsonValue &suggestion : question.suggestions) {
        for (const QJsonValue &rule : suggestion.toObject().value("rules"_L1).toArray()) {
            const QJsonObject members = rule.toObject();
            const QString content = members.value("ruleContent"_L1).toString();
            if (members.value("toolName"_L1).toString() == question.tool && !content.isEmpty())
                return content;
        }
    }
    return question.input.value("command"_L1).toString();
}

std::optional<QString> proposedFolder(const Question &question, const QString &workingFolder)
{
    const QString path = pathOf(question);
    if (!detail::isPlainPath(path))
        return std::nullopt;
    const bool isFile = !question.input.contains("path"_L1);
    const QString folder = QDir::cleanPath(isFile ? path.left(path.lastIndexOf(u'/') + 1) : path);
    if (folder == workingFolder)
        return u"**"_s;
    if (detail::isBelow(folder, workingFolder))
        return folder.mid(workingFolder.size() + 1) + u"/**"_s;
    const bool tooWide = folder == u"/" || writes(question.tool);
    return tooWide ? std::nullopt : std::optional(folder + u"/**"_s);
}

} // namespace

QString toString(ApprovalRule::Decision decision)
{
    return detail::wordOf(decisions, decision);
}

std::optional<ApprovalRule::Decision> ruleDecisionFromString(const QString &word)
{
    return detail::valueOf(decisions, word);
}

RulePattern rulePatternOf(const QString &tool)
{
    if (tool == u"Bash")
        return RulePattern::Command;
    return fileTools().contains(tool) ? RulePattern::Path : RulePattern::None;
}

Result<ApprovalRule> checked(ApprovalRule rule)
{
    rule.tool = rule.tool.trimmed();
    rule.pattern = rule.pattern.trimmed();
    if (rule.project.isEmpty() || rule.tool.isEmpty())
        return refused(Texts::tr("A rule needs a project and a tool."));
    if (isForPeopleOnly(rule.tool))
        return refused(Texts::tr("Plans and questions are always shown to you. No rule can answer them."));
    if (rule.pattern.size() > maxPatternLength || rule.pattern.contains(QChar::Null))
        return refused(Texts::tr("This pattern is too long."));
    switch (rulePatternOf(rule.tool)) {
    case RulePattern::Command:
        rule.pattern = withoutWildcardEnd(rule.pattern);
        return checkCommand(rule).transform([&] { return rule; });
    case RulePattern::Path:
        return checkPath(rule).transform([&] { return rule; });
    case RulePattern::None:
        break;
    }
    if (!rule.pattern.isEmpty())
        return refused(Texts::tr("Rules for %1 take no pattern.").arg(rule.tool));
    return rule;
}

std::optional<ApprovalRule> proposedRule(const Question &question, const QString &project, const QString &workingFolder)
{
    ApprovalRule rule;
    rule.project = project;
    rule.tool = question.tool;
    if (rulePatternOf(question.tool) == RulePattern::Command) {
        rule.pattern = suggestedCommand(question);
    } else if (rulePatternOf(question.tool) == RulePattern::Path) {
        const auto folder = proposedFolder(question, QDir::cleanPath(workingFolder));
        if (!folder)
            return std::nullopt;
        rule.pattern = *folder;
    }
    const auto sound = checked(rule);
    return sound ? std::optional(*sound) : std::nullopt;
}

const ApprovalRule *decidingRule(const QList<ApprovalRule> &rules, const Question &question, const QString &project,
                                 const QString &workingFolder, const ResolvePath &resolve)
{
    if (isForPeopleOnly(question.tool))
        return nullptr;
    const Place place{question, workingFolder, resolve};
    for (const auto decision : {ApprovalRule::Decision::Deny, ApprovalRule::Decision::Allow}) {
        const auto found = std::ranges::find_if(rules, [&](const ApprovalRule &rule) {
            // What was stored by another version is judged again.
            return rule.decision == decision && rule.project == project && checked(rule) && matches(rule, place);
        });
        if (found != rules.cend())
            return &*found;
    }
    return nullptr;
}

Answer answerOf(const ApprovalRule &rule)
{
    Answer answer;
    answer.rule = rule.id;
    if (rule.decision == ApprovalRule::Decision::Allow) {
        answer.decision = Answer::Decision::AllowOnce;
        return answer;
    }
    answer.decision = Answer::Decision::Deny;
    answer.message = rule.pattern.isEmpty()
        ? Texts::tr("A rule of this project denies %1.").arg(rule.tool)
        : Texts::tr("A rule of this project denies %1 for \"%2\".").arg(rule.tool, rule.pattern);
    return answer;
}

} // namespace session
