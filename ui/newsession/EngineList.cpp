// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/EngineList.h"

#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SelectableRowDelegate.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

EngineRow::EngineRow(const EngineChoice &choice, QWidget *parent)
    : QRadioButton(choice.name, parent)
    , m_choice(choice)
{
    setObjectName(u"engine-%1-%2"_s.arg(choice.id, session::toString(choice.mode))
                  + (choice.connection.isEmpty() ? QString() : u'-' + choice.connection));
    setAccessibleName(choice.ready ? choice.name : tr("%1, not ready: %2").arg(choice.name, choice.reason));
    setAccessibleDescription(choice.description);
    setToolTip(choice.ready ? choice.description : choice.reason);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, theme(this).size().space.s, 0);
    row->addStretch(1);
    if (choice.ready)
        return;
    if (!choice.reason.isEmpty()) {
        auto *chip = new Chip(choice.reason, Tone::Waiting);
        chip->setGlyph(StatusGlyph::Warning);
        chip->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(chip);
    }
    if (!choice.fix.isEmpty()) {
        auto *fix = new LinkButton(choice.fix);
        describe(fix, objectName() + u"-fix"_s, choice.fix, choice.reason);
        row->addWidget(fix);
        connect(fix, &QPushButton::clicked, this, [this] { emit fixRequested(m_choice.id, m_choice.connection); });
    }
}

QSize EngineRow::sizeHint() const
{
    const Theme &look = theme(this);
    return {320, look.rowHeight(look.size().row.standard) + look.size().space.xxs};
}

QSize EngineRow::minimumSizeHint() const
{
    return {220, sizeHint().height()};
}

bool EngineRow::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void EngineRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &look = theme(this);
    const auto &size = look.size();
    const auto place = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    if (isChecked())
        painter.fillRect(rect(), look.surface().selected);
    else if (underMouse())
        painter.fillRect(rect(), look.surface().hover);

    QStyleOptionButton mark;
    initStyleOption(&mark);
    const int edge = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, &mark, this);
    mark.rect = place({size.space.s + 2, (height() - edge) / 2, edge, edge});
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &mark, &painter, this);

    int left = size.space.s + 2 + edge + size.space.s;
    const int icon = size.icon.control;
    const QColor text = look.text();
    const QColor iconColor = isChecked() ? look.surface().accentText : look.surface().textMuted;
    paintIcon(painter, place({left, (height() - icon) / 2, icon, icon}), m_choice.icon, iconColor);
    left += icon + size.space.s;

    const QFont nameFont = look.font(isChecked() ? FontRole::Strong : FontRole::Base);
    const int nameWidth = QFontMetrics(nameFont).horizontalAdvance(m_choice.name);
    paintText(painter, place({left, 0, nameWidth + 1, height()}), m_choice.name, nameFont, text);
    left += nameWidth + size.space.s;

    int right = width() - size.space.s;
    for (const QWidget *child : findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        right -= child->width() + size.space.s;
    if (right > left)
        paintText(painter, place({left, 0, right - left, height()}), m_choice.description, look.font(FontRole::Small),
                  look.surface().textMuted);
    if (hasFocus() && mark.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, rect(), size.radius.control, -size.line.focusRing, look);
}

EngineList::EngineList(QWidget *parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
{
    describe(this, u"engineList"_s, tr("Run in"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on)
            emit currentChanged();
    });
}

void EngineList::setChoices(const QList<EngineChoice> &choices)
{
    const auto before = current();
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const EngineChoice &choice : choices) {
        auto *row = new EngineRow(choice, this);
        m_rows << row;
        m_group->addButton(row);
        layout()->addWidget(row);
        connect(row, &EngineRow::fixRequested, this, &EngineList::fixRequested);
    }
    if (before)
        setCurrent(before->id, before->mode, before->connection);
    else if (!m_rows.isEmpty())
        m_rows.first()->setChecked(true);
}

void EngineList::setCurrent(const QString &id, session::Mode mode, const QString &connection)
{
    const auto wanted = std::ranges::find_if(m_rows, [&](const EngineRow *row) {
        const EngineChoice &choice = row->choice();
        return choice.id == id && choice.mode == mode && (connection.isEmpty() || choice.connection == connection);
    });
    if (wanted != m_rows.end())
        (*wanted)->setChecked(true);
    else if (!m_rows.isEmpty())
        m_rows.first()->setChecked(true);
}

std::optional<EngineChoice> EngineList::current() const
{
    const auto *row = qobject_cast<const EngineRow *>(m_group->checkedButton());
    return row ? std::optional(row->choice()) : std::nullopt;
}

QWidget *EngineList::currentRow() const
{
    return m_group->checkedButton();
}

void EngineList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &look = theme(this);
    paintBox(painter, rect(), look.size().radius.control, look.palette().color(QPalette::Base),
             look.surface().borderStrong);
}

} // namespace ui
