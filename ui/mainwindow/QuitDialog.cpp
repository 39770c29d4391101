// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/QuitDialog.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int shownRows = 5;
constexpr int dialogWidth = 480;

} // namespace

QuitDialog::QuitDialog(const QList<Row> &running, QWidget *parent)
    : QDialog(parent)
{
    const Sizes &size = theme(this).size();
    setWindowTitle(tr("Quit Gantry"));
    setObjectName(QStringLiteral("quitDialog"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, size.space.l, 20, size.space.l);
    column->setSpacing(size.space.s);
    const int count = static_cast<int>(running.size());
    auto *title = new TextLabel(count == 1 ? tr("1 session is still running")
                                           : tr("%n sessions are still running", nullptr, count),
                                FontRole::Title, TextColor::Normal, this);
    auto *text = new TextLabel(tr("They can go on without the window and will be here when you come back."),
                               FontRole::Base, TextColor::Muted, this);
    text->setWordWrap(true);
    m_again = new QCheckBox(tr("Do not ask again"), this);
    describe(m_again, QStringLiteral("doNotAskAgain"), m_again->text());
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(createList(running));
    column->addWidget(m_again);
    column->addSpacing(size.space.xs);
    column->addWidget(createButtons());
    setAccessibleName(title->text());
    setAccessibleDescription(text->text());
    // The text wraps: the width decides the height.
    resize(dialogWidth, column->totalHeightForWidth(dialogWidth));
    m_keep->setFocus();
}

QWidget *QuitDialog::createList(const QList<Row> &running)
{
    const Theme &look = theme(this);
    auto *list = new QFrame(this);
    list->setProperty("card", true);
    list->setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(look.size().space.m, 1, look.size().space.m, 1);
    column->setSpacing(0);
    const qsizetype shown = std::min<qsizetype>(shownRows, running.size());
    for (const Row &row : running.first(shown)) {
        auto *line = new QWidget(list);
        auto *cells = new QHBoxLayout(line);
        cells->setContentsMargins(0, 0, 0, 0);
        cells->setSpacing(look.size().space.s);
        cells->addWidget(new StatusGlyphLabel(row.glyph, line));
        cells->addWidget(new ElidedLabel(row.title, Qt::ElideRight, FontRole::Base, TextColor::Normal, line), 1);
        cells->addWidget(new TextLabel(row.age, FontRole::Small, TextColor::Muted, line));
        line->setFixedHeight(look.rowHeight(look.size().row.standard));
        column->addWidget(line);
    }
    if (running.size() > shown) {
        auto *more = new TextLabel(tr("and %n more", nullptr, static_cast<int>(running.size() - shown)),
                                   FontRole::Small, TextColor::Muted, list);
        more->setFixedHeight(look.rowHeight(look.size().row.standard));
        column->addWidget(more);
    }
    return list;
}

QWidget *QuitDialog::createButtons()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme(this).size().space.s);
    line->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), row);
    auto *stop = new QPushButton(tr("Stop and quit"), row);
    m_keep = new PrimaryButton(tr("Keep running"), row);
    describe(cancel, QStringLiteral("cancelQuit"), cancel->text());
    describe(stop, QStringLiteral("stopAndQuit"), stop->text());
    describe(m_keep, QStringLiteral("keepRunning"), m_keep->text());
    for (QPushButton *button : {cancel, stop, m_keep}) {
        button->setAutoDefault(button == m_keep);
        line->addWidget(button);
    }
    m_keep->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(stop, &QPushButton::clicked, this, [this] { decide(Choice::StopAndQuit); });
    connect(m_keep, &QPushButton::clicked, this, [this] { decide(Choice::KeepRunning); });
    return row;
}

void QuitDialog::decide(Choice choice)
{
    m_choice = choice;
    accept();
}

bool QuitDialog::doNotAskAgain() const
{
    return m_again->isChecked();
}

} // namespace ui
