// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diffview/DiffView.h"

#include "ui/diffview/DiffArea.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace ui {

using namespace Qt::StringLiterals;

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
    , m_area(new DiffArea)
{
    setObjectName(u"diffView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    createHead();
    column->addWidget(m_head);
    column->addWidget(m_area, 1);
    setFocusProxy(m_area);
    connect(m_area, &DiffArea::sideBySideRequested, this, &DiffView::setSideBySide);
}

DiffView::~DiffView() = default;

void DiffView::createHead()
{
    const auto &space = theme(this).size().space;
    m_head = new Surface(&Surfaces::header, Qt::BottomEdge);
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(space.m, space.xxs, space.m, space.xxs);
    row->setSpacing(space.s);
    m_name = new ElidedLabel({}, Qt::ElideMiddle, FontRole::Mono);
    m_name->setObjectName(u"diffName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_added = new TextLabel({}, FontRole::Mono, TextColor::Success);
    m_added->setObjectName(u"diffAdded"_s);
    m_removed = new TextLabel({}, FontRole::Mono, TextColor::Failed);
    m_removed->setObjectName(u"diffRemoved"_s);
    m_layout = new SegmentedButtons;
    describe(m_layout, u"diffLayout"_s, tr("Layout of the changes"));
    m_layout->addSegment(u"unified"_s, tr("Unified"))->setToolTip(toolTipText(tr("Unified"), QKeySequence(Qt::Key_U)));
    m_layout->addSegment(u"sideBySide"_s, tr("Side by side"))
        ->setToolTip(toolTipText(tr("Side by side"), QKeySequence(Qt::Key_S)));
    row->addWidget(m_name, 1);
    row->addWidget(m_added);
    row->addWidget(m_removed);
    row->addStretch();
    row->addWidget(m_layout);
    connect(m_layout, &SegmentedButtons::currentChanged, this,
            [this](const QString &id) { setSideBySide(id == u"sideBySide"); });
}

void DiffView::showDiff(const QString &fileName, const QByteArray &unified)
{
    begin(fileName);
    QtConcurrent::run(&git::Diff::parse, unified).then(this, [this, request = m_request](const git::Diff &diff) {
        show(request, diff);
    });
}

void DiffView::showTexts(const QString &fileName, const QByteArray &before, const QByteArray &after)
{
    begin(fileName);
    QtConcurrent::run([before, after] {
        return git::Diff::between(before, after);
    }).then(this, [this, request = m_request](const git::Diff &diff) { show(request, diff); });
}

void DiffView::showMessage(const QString &fileName, const QString &sentence)
{
    begin(fileName);
    m_added->clear();
    m_removed->clear();
    m_area->setDiff(std::make_shared<git::Diff>(), {});
    m_area->setMessage(sentence);
    emit shown();
}

void DiffView::clear()
{
    showMessage({}, {});
}

void DiffView::begin(const QString &fileName)
{
    ++m_request;
    m_name->setText(fileName);
}

void DiffView::show(quint64 request, const git::Diff &diff)
{
    if (request != m_request)
        return;
    m_area->setDiff(std::make_shared<git::Diff>(diff), m_name->text());
    m_added->setText(diff.added > 0 ? u"+%1"_s.arg(diff.added) : QString());
    m_removed->setText(diff.removed > 0 ? u"\u2212%1"_s.arg(diff.removed) : QString());
    m_added->setAccessibleName(tr("%n line(s) added", nullptr, diff.added));
    m_removed->setAccessibleName(tr("%n line(s) removed", nullptr, diff.removed));
    if (diff.binary)
        m_area->setMessage(tr("This is not text. What changed cannot be shown."));
    else if (diff.lines.isEmpty())
        m_area->setMessage(tr("Nothing has changed."));
    updateGeometry();
    emit shown();
}

void DiffView::setSideBySide(bool sideBySide)
{
    m_layout->setCurrent(sideBySide ? u"sideBySide"_s : u"unified"_s);
    if (m_area->isSideBySide() == sideBySide)
        return;
    m_area->setSideBySide(sideBySide);
    emit sideBySideChanged(sideBySide);
}

bool DiffView::isSideBySide() const
{
    return m_area->isSideBySide();
}

QSize DiffView::sizeHint() const
{
    return m_area->sizeHint() + QSize(0, m_head->sizeHint().height());
}

} // namespace ui
