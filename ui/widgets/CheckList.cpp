// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CheckList.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

StatusGlyph glyphOf(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return StatusGlyph::Success;
    case CheckState::Warning:
        return StatusGlyph::Warning;
    case CheckState::Failed:
        break;
    }
    return StatusGlyph::Failed;
}

QString wordOf(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return CheckList::tr("in order");
    case CheckState::Warning:
        return CheckList::tr("works with limits");
    case CheckState::Failed:
        break;
    }
    return CheckList::tr("does not work");
}

} // namespace

CheckList::CheckList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(1, 0, 1, 1);
    m_column->setSpacing(0);
    setObjectName(QStringLiteral("checkList"));
    setAccessibleName(tr("Checks"));
}

void CheckList::setChecks(const QList<CheckResult> &checks)
{
    if (checks == m_checks)
        return;
    m_checks = checks;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const CheckResult &check : checks) {
        if (m_column->count() > 0)
            m_column->addWidget(new Separator(Qt::Horizontal, this));
        m_column->addWidget(createRow(check));
    }
}

/// What is wrong, and the way out, is told whole; of a path the beginning and the end will do.
QWidget *CheckList::createFound(const CheckResult &check, QWidget *row)
{
    if (check.state != CheckState::Failed)
        return new ElidedLabel(check.found, Qt::ElideMiddle, FontRole::Small, TextColor::Muted, row);
    auto *found = new TextLabel(check.found, FontRole::Small, TextColor::Muted, row);
    found->setWordWrap(true);
    return found;
}

QWidget *CheckList::createRow(const CheckResult &check)
{
    const Theme &look = theme(this);
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(look.size().space.l, 3, look.size().space.l, 3);
    line->setSpacing(look.size().space.m);
    auto *glyph = new StatusGlyphLabel(glyphOf(check.state), row);
    glyph->setLarge(true);
    glyph->setToolTip(wordOf(check.state));
    glyph->setAccessibleName(tr("%1: %2").arg(check.title, wordOf(check.state)));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new ElidedLabel(check.title, Qt::ElideRight, FontRole::Base, TextColor::Normal, row);
    words->addStretch(1);
    words->addWidget(title);
    words->addWidget(createFound(check, row));
    words->addStretch(1);
    line->addWidget(glyph);
    line->addLayout(words, 1);
    if (!check.fixLabel.isEmpty()) {
        auto *fix = new QPushButton(check.fixLabel, row);
        describe(fix, QStringLiteral("fix-") + check.name, tr("%1: %2").arg(check.title, check.fixLabel));
        connect(fix, &QPushButton::clicked, this, [this, name = check.name] { emit fixRequested(name); });
        line->addWidget(fix);
    }
    row->setMinimumHeight(look.rowHeight(45, 2));
    return row;
}

} // namespace ui
