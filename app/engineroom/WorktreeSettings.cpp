// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/WorktreeSettings.h"

#include "settings/Settings.h"

#include <QCryptographicHash>

namespace app {

using namespace Qt::StringLiterals;

namespace {

/// Folder names make bad settings keys.
QString keyOf(const QString &project)
{
    const QByteArray hash = QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha256);
    return u"worktrees/"_s + QString::fromLatin1(hash.toHex().first(16));
}

} // namespace

git::WorktreeRules worktreeRules(const settings::Settings &settings, const QString &project)
{
    const QVariantMap stored = settings.state(keyOf(project)).toMap();
    git::WorktreeRules rules;
    rules.location = stored.value(u"location"_s).toString();
    rules.namePattern = stored.value(u"namePattern"_s, rules.namePattern).toString();
    rules.copies = stored.value(u"copies"_s, rules.copies).toStringList();
    rules.setUpScript = stored.value(u"setUpScript"_s).toString();
    return rules;
}

void setWorktreeRules(settings::Settings &settings, const QString &project, const git::WorktreeRules &rules)
{
    settings.setState(keyOf(project),
                      QVariantMap{{u"location"_s, rules.location},
                                  {u"namePattern"_s, rules.namePattern},
                                  {u"copies"_s, rules.copies},
                                  {u"setUpScript"_s, rules.setUpScript}});
}

} // namespace app
