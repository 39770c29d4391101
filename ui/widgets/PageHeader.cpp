// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageHeader.h"

#include <QHBoxLayout>

namespace ui {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : Surface(&Surfaces::header, Qt::BottomEdge, parent)
    , m_leading(new QHBoxLayout)
    , m_trailing(new QHBoxLayout)
    , m_title(new ElidedLabel(title, Qt::ElideRight, FontRole::Page, TextColor::Normal, this))
    , m_description(new ElidedLabel({}, Qt::ElideRight, FontRole::Small, TextColor::Muted, this))
{
    const Sizes &size = theme(this).size();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(size.space.l, 0, size.space.l, 1);
    row->setSpacing(size.space.l);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_description->setVisible(false);
    for (QHBoxLayout *group : {m_leading, m_trailing})
        group->setSpacing(size.space.s);
    row->addWidget(m_title);
    row->addLayout(m_leading);
    row->addWidget(m_description, 1);
    row->addStretch(0);
    row->addLayout(m_trailing);
    setMinimumHeight(theme(this).rowHeight(size.control.pageHeader));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::setDescription(const QString &text)
{
    m_description->setText(text);
    m_description->setVisible(!text.isEmpty());
}

void PageHeader::addLeading(QWidget *widget)
{
    m_leading->addWidget(widget);
}

void PageHeader::addTrailing(QWidget *widget)
{
    m_trailing->addWidget(widget);
}

} // namespace ui
