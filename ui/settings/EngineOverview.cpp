// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/EngineOverview.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SelectableRowDelegate.h"

#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 220;
constexpr int mostWidth = 372;

enum Role { IdRole = Qt::UserRole, NameRole, DetailRole, WordRole, ToneRole, IconRole, ChipIconRole };

QString chipIcon(const EngineStateRow &state)
{
    return state.icon.isEmpty() ? iconNameOf(state.glyph) : state.icon;
}

/// Icon, name over kind, and a chip with the state. All chips begin at the same place.
class EngineDelegate : public SelectableRowDelegate
{
public:
    using SelectableRowDelegate::SelectableRowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {0, SelectableRowDelegate::sizeHint(option, index).height()}; // as wide as there is room
    }

protected:
    void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Theme &look) const override
    {
        const Sizes &size = look.size();
        const QRect whole = content.adjusted(size.space.s, 0, -size.space.s, 0);
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, whole, rect); };
        QRect area = whole;
        const int side = size.icon.control;
        paintIcon(*painter, place({area.left(), area.top() + (area.height() - side) / 2, side, side}),
                  index.data(IconRole).toString(), look.surface().textMuted);
        area.setLeft(area.left() + side + size.space.s);
        const QSize chip = chipSize(index.data(WordRole).toString(), index.data(ChipIconRole).toString(), look);
        const int column = std::max(widestChip(*index.model(), look), chip.width());
        const QRect box(area.right() - column + 1, area.top() + (area.height() - chip.height()) / 2, chip.width(),
                        chip.height());
        paintChip(*painter, place(box), index.data(WordRole).toString(), index.data(ChipIconRole).toString(),
                  static_cast<Tone>(index.data(ToneRole).toInt()), look);
        area.setRight(area.right() - column - size.space.s);
        const int half = area.height() / 2;
        paintText(*painter, place({area.left(), area.top() + 2, area.width(), half - 2}),
                  index.data(NameRole).toString(), look.font(FontRole::Base), look.text());
        paintText(*painter, place({area.left(), area.top() + half, area.width(), half - 2}),
                  index.data(DetailRole).toString(), look.font(FontRole::Small), look.surface().textMuted);
    }

private:
    static int widestChip(const QAbstractItemModel &model, const Theme &look)
    {
        int widest = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            const QString word = index.data(WordRole).toString();
            widest = std::max(widest, chipSize(word, index.data(ChipIconRole).toString(), look).width());
        }
        return widest;
    }
};

} // namespace

EngineOverview::EngineOverview(QWidget *parent)
    : Surface(&Surfaces::page, Qt::RightEdge, parent)
{
    const Sizes &size = theme(this).size();
    setMinimumWidth(leastWidth);
    setMaximumWidth(mostWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    m_list = new QListWidget(this);
    describe(m_list, u"engineEntries"_s, tr("Engines"));
    auto *delegate = new EngineDelegate(size.row.session, 2, m_list);
    delegate->setSeparators(true);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    column->addWidget(m_list, 1);
    createFoot();
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        showReason();
        if (item)
            emit chosen(item->data(IdRole).toString());
    });
}

void EngineOverview::createFoot()
{
    const Sizes &size = theme(this).size();
    auto *foot = new Surface(&Surfaces::page, Qt::TopEdge, this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(size.space.s, size.space.s + 1, size.space.m, size.space.s);
    row->setSpacing(size.space.s);
    m_copy = new ToolButton(u"copy"_s, tr("Copy engine"), foot);
    m_copy->setObjectName(u"copyEngine"_s);
    m_remove = new ToolButton(u"remove"_s, tr("Remove engine"), foot);
    m_remove->setObjectName(u"removeEngine"_s);
    for (ToolButton *button : {m_copy, m_remove})
        button->setText({}); // never shown: the name tells it, and a large font need not fit
    m_count = new TextLabel({}, FontRole::Small, TextColor::Muted, foot);
    row->addWidget(m_copy);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(m_count);
    layout()->addWidget(foot);
    connect(m_copy, &QToolButton::clicked, this, &EngineOverview::copyRequested);
    connect(m_remove, &QToolButton::clicked, this, &EngineOverview::removeRequested);
}

const EngineOverviewRow *EngineOverview::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const auto found
        = item ? std::ranges::find(m_rows, item->data(IdRole).toString(), &EngineOverviewRow::id) : m_rows.end();
    return found == m_rows.end() ? nullptr : &*found;
}

void EngineOverview::showReason()
{
    const EngineOverviewRow *row = current();
    const QString reason = row ? row->fixedReason : tr("No engine is chosen");
    const auto show = [&](ToolButton *button, const QString &words, const QString &effect) {
        button->setEnabled(reason.isEmpty());
        const QString more = reason.isEmpty() ? effect : reason;
        button->setToolTip(words + u'\n' + more);
        button->setAccessibleDescription(more);
    };
    show(m_copy, tr("Copy engine"), tr("Adds another one like this, without its sign-in"));
    show(m_remove, tr("Remove engine"), tr("Takes it out of the list; Undo brings it back"));
}

void EngineOverview::setRows(const QList<EngineOverviewRow> &rows, const QString &current)
{
    const QSignalBlocker quiet(m_list);
    m_rows = rows;
    m_list->clear();
    for (const EngineOverviewRow &row : rows) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(IdRole, row.id);
        item->setData(NameRole, row.name);
        item->setData(DetailRole, row.detail);
        item->setData(IconRole, row.icon);
        item->setData(WordRole, row.state.word);
        item->setData(ToneRole, static_cast<int>(row.state.tone));
        item->setData(ChipIconRole, chipIcon(row.state));
        item->setData(Qt::AccessibleTextRole, tr("%1, %2, %3").arg(row.name, row.detail, row.state.word));
        item->setToolTip(row.name + u'\n' + row.detail);
        if (row.id == current)
            m_list->setCurrentItem(item);
    }
    m_count->setText(tr("%n engines", nullptr, static_cast<int>(rows.size())));
    showReason();
}

} // namespace ui
