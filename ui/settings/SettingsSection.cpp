// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsSection.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/PageHeader.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int labelWidth = 150;
constexpr int columnMax = 720;

} // namespace

SettingsSection::SettingsSection(const QString &id, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_title(title)
    , m_words{title}
{
    setObjectName(QStringLiteral("settings-") + id);
    const Sizes &size = theme(this).size();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(new PageHeader(title, this));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(objectName() + QStringLiteral("Scroll"));
    scroll->setAccessibleName(title);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *ground = new Surface(&Surfaces::page, {}, scroll);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(size.space.xl, size.space.l, size.space.xl, size.space.l);
    auto *body = new QWidget(ground);
    body->setMaximumWidth(columnMax);
    m_body = new QVBoxLayout(body);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(size.space.m);
    m_column = m_body;
    row->addWidget(body, 1, Qt::AlignTop);
    row->addStretch(0);
    scroll->setWidget(ground);
    page->addWidget(scroll, 1);
}

void SettingsSection::showValues(const SettingsValues &values)
{
    m_filling = true;
    m_values = values;
    fill();
    m_filling = false;
}

QWidget *SettingsSection::beginPart()
{
    auto *part = new QWidget(this);
    m_column = new QVBoxLayout(part);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(m_body->spacing());
    m_body->addWidget(part);
    m_grid = nullptr;
    return part;
}

void SettingsSection::addGroup(const QString &title)
{
    m_words << title;
    if (m_grid)
        m_column->addSpacing(theme(this).size().space.s);
    m_column->addWidget(new TextLabel(title, FontRole::Strong, TextColor::Normal, this));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(theme(this).size().space.m);
    m_grid->setVerticalSpacing(theme(this).size().space.m - 2);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
    m_column->addLayout(m_grid);
}

TextLabel *SettingsSection::addRow(const QString &label, QWidget *field, const QString &hint)
{
    m_words << label;
    const int row = m_grid->rowCount();
    auto *name = new TextLabel(label, FontRole::Base, TextColor::Normal, this);
    name->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    const bool wide = field->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding;
    const Qt::Alignment place = wide && !hint.isEmpty() ? Qt::AlignTop : Qt::AlignVCenter;
    if (place == Qt::AlignTop)
        name->setFixedHeight(field->sizeHint().height());
    m_grid->addWidget(name, row, 0, Qt::AlignRight | place);
    auto *cell = new QHBoxLayout;
    cell->setSpacing(theme(this).size().space.m);
    cell->addWidget(field, wide ? 1 : 0);
    TextLabel *fact = nullptr;
    if (!hint.isEmpty()) {
        fact = new TextLabel(hint, FontRole::Small, TextColor::Muted, this);
        fact->setWordWrap(true);
        field->setAccessibleDescription(hint);
        if (wide) {
            auto *both = new QVBoxLayout;
            both->setSpacing(theme(this).size().space.xs);
            both->addLayout(cell);
            both->addWidget(fact);
            m_grid->addLayout(both, row, 1);
            return fact;
        }
        cell->addWidget(fact, 1);
    } else if (!wide) {
        cell->addStretch(1);
    }
    m_grid->addLayout(cell, row, 1);
    return fact;
}

QCheckBox *SettingsSection::addCheck(const QString &name, const QString &text, const QString &hint)
{
    m_words << text;
    auto *box = new QCheckBox(text, this);
    describe(box, name, text, hint);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(0);
    cell->addWidget(box);
    if (!hint.isEmpty()) {
        auto *fact = new TextLabel(hint, FontRole::Small, TextColor::Muted, this);
        fact->setWordWrap(true);
        fact->setContentsMargins(theme(this).size().space.xl, 0, 0, 0);
        cell->addWidget(fact);
    }
    // Something in the first column, else the space between the columns is left out.
    auto *indent = new QWidget(this);
    indent->setFixedSize(labelWidth, 1);
    const int row = m_grid->rowCount();
    m_grid->addWidget(indent, row, 0);
    m_grid->addLayout(cell, row, 1);
    return box;
}

QComboBox *SettingsSection::addChoice(const QString &name, const QString &label, const QStringList &choices,
                                      const QString &hint)
{
    auto *box = new QComboBox(this);
    box->addItems(choices);
    box->setMinimumWidth(200);
    describe(box, name, label, hint);
    addRow(label, box, hint);
    return box;
}

QSpinBox *SettingsSection::addNumber(const QString &name, const QString &label, int from, int to, const QString &suffix,
                                     const QString &hint)
{
    auto *box = new QSpinBox(this);
    box->setRange(from, to);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false);
    describe(box, name, label, hint);
    addRow(label, box, hint);
    return box;
}

void SettingsSection::addWide(QWidget *widget)
{
    m_column->addWidget(widget);
}

void SettingsSection::finish()
{
    m_body->addStretch(1);
}

} // namespace ui
