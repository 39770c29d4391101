// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/RunSettings.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("claude::RunSettings", text);
}

/// Seconds. gantry-hook gives up after one; the rest is for a machine under load. SessionEnd hooks get 1.5 s from the
/// CLI unless they ask for more.
constexpr int hookTimeout = 5;

constexpr auto permissionRequest = "PermissionRequest"_L1;

QJsonObject hookEntry(const QString &program, const QString &event)
{
    QJsonArray arguments{event};
    qint64 timeout = hookTimeout;
    if (event == permissionRequest) {
        const qint64 wait = std::chrono::seconds(permissionWait).count();
        arguments << u"--wait"_s << QString::number(wait);
        timeout += wait;
    }
    const QJsonObject hook{
        {u"type"_s, u"command"_s}, {u"command"_s, program}, {u"args"_s, arguments}, {u"timeout"_s, timeout}};
    return {{u"hooks"_s, QJsonArray{hook}}};
}

/// A wrong value of a key the CLI knows makes it show a dialog and drop the whole file, our hooks with it.
base::Result<> checkExtra(const QJsonObject &extra)
{
    const auto refuse = [](const QString &key) {
        return base::fail(base::Error::Kind::InvalidInput,
                          tr("The additional Claude settings cannot be used: “%1” has a value that Claude does not "
                             "accept. Correct it in the settings.")
                              .arg(key));
    };
    const QJsonValue tui = extra.value("tui"_L1);
    if (!tui.isUndefined() && tui.toString() != "default"_L1 && tui.toString() != "fullscreen"_L1)
        return refuse(u"tui"_s);
    if (const QJsonValue theme = extra.value("theme"_L1); !theme.isUndefined() && !theme.isString())
        return refuse(u"theme"_s);
    if (const QJsonValue hooks = extra.value("hooks"_L1); !hooks.isUndefined() && !hooks.isObject())
        return refuse(u"hooks"_s);
    const QJsonObject hooks = extra.value("hooks"_L1).toObject();
    for (auto it = hooks.begin(); it != hooks.end(); ++it) {
        if (!it.value().isArray())
            return refuse(u"hooks."_s + it.key());
    }
    return {};
}

} // namespace

QStringList hookedEvents()
{
    return {u"SessionStart"_s, u"SessionEnd"_s,         u"UserPromptSubmit"_s,  u"Stop"_s,
            u"StopFailure"_s,  u"Notification"_s,       u"PermissionRequest"_s, u"PreToolUse"_s,
            u"PostToolUse"_s,  u"PostToolUseFailure"_s, u"PostToolBatch"_s,     u"SubagentStart"_s,
            u"SubagentStop"_s, u"PreCompact"_s,         u"PostCompact"_s};
}

base::Result<QJsonObject> RunSettings::toJson() const
{
    if (!QDir::isAbsolutePath(hookProgram))
        return base::fail(base::Error::Kind::InvalidInput,
                          tr("The hook program “%1” needs an absolute path.").arg(hookProgram));
    if (const auto checked = checkExtra(extra); !checked)
        return std::unexpected(checked.error());
    QJsonObject settings;
    if (theme != Theme::FromUser)
        settings.insert("theme"_L1, theme == Theme::Dark ? u"dark"_s : u"light"_s);
    if (screen != Screen::FromUser)
        settings.insert("tui"_L1, screen == Screen::Full ? u"fullscreen"_s : u"default"_s);
    for (auto it = extra.begin(); it != extra.end(); ++it)
        settings.insert(it.key(), it.value());

    QJsonObject hooks = extra.value("hooks"_L1).toObject();
    for (const QString &event : hookedEvents()) {
        if (event == permissionRequest && permissions == Permissions::Host)
            continue;
        QJsonArray entries = hooks.value(event).toArray();
        entries.append(hookEntry(hookProgram, event));
        hooks.insert(event, entries);
    }
    settings.insert("hooks"_L1, hooks);
    return settings;
}

bool RunSettings::disablesHooks() const
{
    return extra.value("disableAllHooks"_L1).toBool();
}

} // namespace claude
