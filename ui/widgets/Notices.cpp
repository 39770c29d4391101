// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Notices.h"

#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"
#include "ui/style/StatusGlyph.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

namespace {

StatusGlyph glyphOf(Tone tone)
{
    switch (tone) {
    case Tone::Waiting:
        return StatusGlyph::Warning;
    case Tone::Failed:
        return StatusGlyph::Failed;
    case Tone::Success:
        return StatusGlyph::Success;
    case Tone::Interrupted:
        return StatusGlyph::Interrupted;
    default:
        return StatusGlyph::Info;
    }
}

void clear(QBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : MessageBar(Notice(), parent)
{
}

MessageBar::MessageBar(const Notice &notice, QWidget *parent)
    : QFrame(parent)
    , m_notice(notice)
    , m_row(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("messageBar"));
    rebuild();
}

void MessageBar::setNotice(const Notice &notice)
{
    if (notice == m_notice)
        return;
    m_notice = notice;
    rebuild();
    update();
}

void MessageBar::rebuild()
{
    clear(m_row);
    m_buttons.clear();
    const Sizes &size = theme(this).size();
    m_row->setContentsMargins(size.space.m, 5, size.space.s, 5);
    m_row->setSpacing(size.space.s);
    auto *glyph = new StatusGlyphLabel(glyphOf(m_notice.tone), this);
    glyph->setLarge(true);
    auto *text = new TextLabel(m_notice.text, FontRole::Base, TextColor::Normal, this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_row->addWidget(glyph);
    m_row->addWidget(text, 1);
    for (qsizetype i = 0; i < m_notice.actions.size(); ++i) {
        auto *button = new QPushButton(m_notice.actions.at(i), this);
        describe(button, QStringLiteral("noticeAction%1").arg(i), m_notice.actions.at(i));
        connect(button, &QPushButton::clicked, this, [this, i] { emit actionTriggered(static_cast<int>(i)); });
        m_row->addWidget(button);
        m_buttons << button;
    }
    if (m_notice.closable) {
        auto *close = new ToolButton(QStringLiteral("close"), tr("Close"), this);
        close->setObjectName(QStringLiteral("closeNotice"));
        connect(close, &QToolButton::clicked, this, &MessageBar::closed);
        m_row->addWidget(close);
    }
    setAccessibleName(m_notice.text);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &look = theme(this);
    const StatusColors &colors = look.status(m_notice.tone);
    paintBox(painter, rect(), look.size().radius.control, colors.background, colors.border);
}

NoticeStack::NoticeStack(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    const int margin = theme(this).size().space.s;
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(margin);
    setObjectName(QStringLiteral("noticeStack"));
    setVisible(false);
}

void NoticeStack::show(const Notice &notice)
{
    const auto known = std::ranges::find(m_notices, notice.id, &Notice::id);
    if (known != m_notices.end()) {
        if (*known == notice)
            return;
        *known = notice;
    } else {
        m_notices.prepend(notice);
    }
    rebuild();
    // Polite: a screen reader says it once, when it has finished what it is saying.
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeStack::dismiss(const QString &id)
{
    if (m_notices.removeIf([&](const Notice &notice) { return notice.id == id; }) == 0)
        return;
    rebuild();
}

void NoticeStack::rebuild()
{
    clear(m_column);
    if (m_notices.size() <= shownAtOnce)
        m_expanded = false;
    const qsizetype shown = m_expanded ? m_notices.size() : std::min<qsizetype>(shownAtOnce, m_notices.size());
    for (qsizetype i = 0; i < shown; ++i) {
        const Notice &notice = m_notices.at(i);
        auto *bar = new MessageBar(notice, this);
        const QString id = notice.id;
        connect(bar, &MessageBar::actionTriggered, this, [this, id](int index) { emit actionTriggered(id, index); });
        connect(bar, &MessageBar::closed, this, [this, id] {
            dismiss(id);
            emit dismissed(id);
        });
        m_column->addWidget(bar);
    }
    const int rest = static_cast<int>(m_notices.size() - shown);
    if (rest > 0) {
        auto *more = new LinkButton(tr("%n more", nullptr, rest), this);
        describe(more, QStringLiteral("moreNotices"), more->text());
        connect(more, &QPushButton::clicked, this, [this] {
            m_expanded = true;
            rebuild();
        });
        m_column->addWidget(more);
    }
    QStringList all;
    for (const Notice &notice : std::as_const(m_notices))
        all << notice.text;
    setAccessibleName(all.join(QLatin1Char('\n')));
    setVisible(!m_notices.isEmpty());
}

} // namespace ui
