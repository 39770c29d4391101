// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PermissionMode.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::PermissionMode)
};

} // namespace

QList<PermissionMode> PermissionMode::all()
{
    return {
        {u"manual"_s, Texts::tr("Ask before acting"),
         Texts::tr("Claude asks before it changes a file or runs a command.")},
        {u"plan"_s, Texts::tr("Plan only"),
         Texts::tr("Claude reads and makes a plan, and changes nothing until you approve it.")},
        {u"acceptEdits"_s, Texts::tr("Accept edits"),
         Texts::tr("Claude edits files without asking and asks for the rest.")},
        {u"dontAsk"_s, Texts::tr("Deny what is not allowed"),
         Texts::tr("Whatever is not allowed by a rule is denied without asking.")},
        {u"auto"_s, Texts::tr("Decide by itself"),
         Texts::tr("A classifier of Claude decides which calls need your answer.")},
        {u"bypassPermissions"_s, Texts::tr("Bypass permissions"),
         Texts::tr("Nothing is asked: every command and edit is carried out.")},
    };
}

QString PermissionMode::wordsFor(const QString &cli)
{
    const QString wanted = cli == "default"_L1 ? u"manual"_s : cli;
    const auto modes = all();
    const auto found = std::ranges::find(modes, wanted, &PermissionMode::cli);
    return found == modes.end() ? cli : found->words;
}

bool PermissionMode::isBypass(const QString &cli)
{
    return cli == "bypassPermissions"_L1;
}

} // namespace ui
