// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxTemplates.h"

#include "base/PrivateFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr qint64 maxFileBytes = 256 * 1024;
constexpr qsizetype maxCommands = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxTemplates", text);
}

QList<SandboxTemplate> builtIn()
{
    return {
        {u"anthropic-claude-code"_s, tr("Claude Code is in it"), u"anthropic-claude-code"_s, {}, {}, true},
        {u"claude"_s, tr("Claude Code is in it, under its newer name"), u"claude"_s, {}, {}, true},
        {u"base"_s,
         tr("Debian with Python, Node and git; Claude Code is installed at the first run"),
         u"base"_s,
         {},
         {},
         true},
        {u"node"_s,
         tr("The base template with the packages of package.json"),
         u"base"_s,
         {uR"(if [ -e package-lock.json ]; then npm ci --no-audit --no-fund
elif [ -e package.json ]; then npm install --no-audit --no-fund; fi)"_s},
         {{u"CI"_s, u"1"_s}},
         true},
        {u"python"_s,
         tr("The base template with the packages of requirements.txt or pyproject.toml"),
         u"base"_s,
         {uR"(if [ -e requirements.txt ]; then pip install -q -r requirements.txt
elif [ -e pyproject.toml ]; then pip install -q -e .; fi)"_s},
         {{u"PYTHONUNBUFFERED"_s, u"1"_s}},
         true},
    };
}

bool isName(const QString &name)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
    return plain.match(name).hasMatch();
}

bool isVariable(const QString &name)
{
    static const QRegularExpression plain(u"\\A[A-Za-z_][A-Za-z0-9_]{0,127}\\z"_s);
    return plain.match(name).hasMatch();
}

std::unexpected<Error> wrong(QLatin1StringView member)
{
    return base::fail(Error::Kind::InvalidInput, tr("The template's \"%1\" is missing or wrong.").arg(member));
}

} // namespace

QJsonObject SandboxTemplate::toJson() const
{
    QJsonObject variables;
    for (auto each = environment.cbegin(); each != environment.cend(); ++each)
        variables.insert(each.key(), each.value());
    return {{u"name"_s, name},
            {u"description"_s, description},
            {u"base"_s, base},
            {u"setup"_s, QJsonArray::fromStringList(setup)},
            {u"environment"_s, variables},
            {u"built_in"_s, builtIn}};
}

base::Result<SandboxTemplate> SandboxTemplate::fromJson(const QJsonObject &json)
{
    SandboxTemplate made;
    made.name = json.value(u"name").toString();
    made.description = json.value(u"description").toString().left(500);
    made.base = json.value(u"base").toString();
    if (!isName(made.name))
        return wrong("name"_L1);
    static const QRegularExpression theirs(u"\\A[A-Za-z0-9._:/-]{1,200}\\z"_s);
    if (!theirs.match(made.base).hasMatch())
        return wrong("base"_L1);
    const QJsonValue commands = json.value(u"setup");
    if (!commands.isUndefined() && !commands.isArray())
        return wrong("setup"_L1);
    for (const QJsonValue &command : commands.toArray()) {
        if (!command.isString() || made.setup.size() >= maxCommands)
            return wrong("setup"_L1);
        made.setup.append(command.toString());
    }
    const QJsonValue variables = json.value(u"environment");
    if (!variables.isUndefined() && !variables.isObject())
        return wrong("environment"_L1);
    const QJsonObject object = variables.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (!isVariable(each.key()) || !each->isString())
            return wrong("environment"_L1);
        made.environment.insert(each.key(), each->toString());
    }
    return made;
}

QString SandboxTemplates::fileOf(const QString &name) const
{
    return m_folder + u'/' + name + u".json"_s;
}

QList<SandboxTemplate> SandboxTemplates::all(QStringList *problems) const
{
    QList<SandboxTemplate> templates = builtIn();
    const QDir folder(m_folder);
    for (const QString &entry : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(entry));
        const bool isRead = file.open(QIODevice::ReadOnly);
        auto made = SandboxTemplate::fromJson(QJsonDocument::fromJson(file.read(maxFileBytes)).object());
        if (isRead && made && made->name + u".json"_s == entry
            && !std::ranges::contains(builtIn(), made->name, &SandboxTemplate::name))
            templates.append(*made);
        else if (problems)
            problems->append(made ? tr("The template %1 cannot be used.").arg(file.fileName())
                                  : file.fileName() + u": "_s + made.error().message);
    }
    return templates;
}

std::optional<SandboxTemplate> SandboxTemplates::find(const QString &name) const
{
    const QList<SandboxTemplate> templates = all();
    const auto found = std::ranges::find(templates, name, &SandboxTemplate::name);
    return found == templates.cend() ? std::nullopt : std::optional(*found);
}

SandboxTemplate SandboxTemplates::resolve(const QString &name) const
{
    return find(name).value_or(SandboxTemplate{name, {}, name, {}, {}, false});
}

base::Result<> SandboxTemplates::write(const SandboxTemplate &made) const
{
    if (const auto checked = SandboxTemplate::fromJson(made.toJson()); !checked)
        return std::unexpected(checked.error());
    if (std::ranges::contains(builtIn(), made.name, &SandboxTemplate::name))
        return base::fail(Error::Kind::InvalidInput,
                          tr("%1 comes with Gantry and stays as it is. Choose another name.").arg(made.name));
    if (const auto folder = base::makePrivateFolder(m_folder); !folder)
        return folder;
    return base::writePrivateFile(fileOf(made.name), QJsonDocument(made.toJson()).toJson());
}

base::Result<> SandboxTemplates::remove(const QString &name) const
{
    if (std::ranges::contains(builtIn(), name, &SandboxTemplate::name))
        return base::fail(Error::Kind::InvalidInput, tr("%1 comes with Gantry and cannot be removed.").arg(name));
    if (!isName(name) || !QFile::remove(fileOf(name)))
        return base::fail(Error::Kind::NotFound, tr("There is no template %1 of yours.").arg(name));
    return {};
}

} // namespace engines
