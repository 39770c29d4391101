// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AboutSection.h"

#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

AboutSection::AboutSection(QWidget *parent)
    : SettingsSection(QStringLiteral("about"), tr("About and checks"), parent)
    , m_versions(new TextLabel({}, FontRole::Base, TextColor::Muted, this))
    , m_claude(new QLineEdit(this))
{
    addGroup(tr("Checks"));
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    m_checks = new CheckList(card);
    column->addWidget(m_checks);
    addWide(card);
    auto *again = new QPushButton(tr("Check again"), this);
    again->setIcon(icon(QStringLiteral("retry")));
    describe(again, QStringLiteral("settingsCheckAgain"), tr("Check again"));
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(again);
    line->addStretch(1);
    addWide(row);
    addGroup(tr("Programs"));
    m_claude->setPlaceholderText(tr("Found in PATH"));
    describe(m_claude, QStringLiteral("claudeProgram"), tr("Claude program"));
    addRow(QStringLiteral("claude"), m_claude, tr("A path, or empty for the one in PATH"));
    addGroup(tr("Versions"));
    m_versions->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWide(m_versions);
    finish();
    connect(again, &QPushButton::clicked, this, &AboutSection::checkAgainRequested);
    connect(m_checks, &CheckList::fixRequested, this, &AboutSection::fixRequested);
    connect(m_claude, &QLineEdit::editingFinished, this,
            [this] { edit([&](SettingsValues &values) { values.claudeProgram = m_claude->text().trimmed(); }); });
}

void AboutSection::setChecks(const QList<CheckResult> &checks)
{
    m_checks->setChecks(checks);
}

void AboutSection::setVersions(const QStringList &lines)
{
    m_versions->setText(lines.join(QLatin1Char('\n')));
}

void AboutSection::fill()
{
    m_claude->setText(values().claudeProgram);
}

} // namespace ui
