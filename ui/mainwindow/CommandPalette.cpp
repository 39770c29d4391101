// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/CommandPalette.h"

#include "ui/mainwindow/ActionRegistry.h"
#include "ui/mainwindow/PaletteModel.h"
#include "ui/style/GantryStyle.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Surface.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int shownRows = 12;
constexpr int recentMax = 20;
constexpr double topShare = 0.2;
constexpr double widestShare = 0.9;

} // namespace

CommandPalette::CommandPalette(ActionRegistry &actions, QWidget *parent)
    : QFrame(parent)
    , m_actions(actions)
    , m_field(new SearchField(tr("Type a session or an action"), this))
    , m_list(new QListView(this))
    , m_model(new PaletteModel(this))
{
    const Sizes &size = theme(this).size();
    describe(this, QStringLiteral("commandPalette"), tr("Command palette"));
    describe(m_field, QStringLiteral("paletteField"), tr("Search sessions and actions"));
    describe(m_list, QStringLiteral("paletteList"), tr("Matches"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, size.space.s, 1, 1);
    column->setSpacing(size.space.s);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(size.space.s - 1, 0, size.space.s - 1, 0);
    field->addWidget(m_field);
    m_field->setMinimumHeight(theme(this).controlHeight(size.control.heightLarge));
    column->addLayout(field);
    column->addSpacing(size.space.s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(*m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    column->addWidget(m_list);
    auto *hints = new TextLabel(tr("> actions   @ changed files   # tasks   ? search everywhere"), FontRole::Small,
                                TextColor::Muted, this);
    hints->setContentsMargins(size.space.m, size.space.xs, size.space.m, size.space.s - 2);
    column->addWidget(new Separator(Qt::Horizontal, this));
    column->addWidget(hints);
    column->setSpacing(0);
    m_field->setClearable(false);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_isUsed = true; });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index, Target::Here); });
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    hide();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::setEntries(const QList<PaletteEntry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    if (!isVisible())
        return;
    const QModelIndex current = m_list->currentIndex();
    const PaletteEntry before = current.isValid() ? m_model->row(current.row()).entry : PaletteEntry();
    refresh();
    if (!m_isUsed)
        return;
    // The user has seen what is chosen. Enter must not do something else because another one has come, or that one has
    // gone.
    m_list->setCurrentIndex({});
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const PaletteEntry &entry = m_model->row(row).entry;
        if (current.isValid() && entry.id == before.id && entry.prefix == before.prefix)
            m_list->setCurrentIndex(m_model->index(row));
    }
}

QStringList CommandPalette::recent() const
{
    return m_recent;
}

void CommandPalette::setRecent(const QStringList &ids)
{
    m_recent = ids.first(std::min<qsizetype>(ids.size(), recentMax));
}

void CommandPalette::open(const QString &text)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    emit opening();
    m_isUsed = false;
    m_field->setText(text);
    refresh();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QStringList CommandPalette::shownTexts() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        texts << m_model->row(row).entry.text;
    return texts;
}

void CommandPalette::refresh()
{
    m_model->filter(m_field->text(), m_entries, m_actions.actions(), m_recent);
    m_list->setCurrentIndex(m_model->index(0));
    place();
}

void CommandPalette::place()
{
    const Theme &look = theme(this);
    const QWidget *area = parentWidget();
    const int width = std::min(look.size().layout.palette, static_cast<int>(area->width() * widestShare));
    const int rows = std::clamp(m_model->rowCount(), 1, shownRows);
    m_list->setFixedHeight(rows * look.rowHeight(look.size().row.standard));
    setFixedWidth(width);
    adjustSize();
    move((area->width() - width) / 2, static_cast<int>(area->height() * topShare));
}

void CommandPalette::choose(const QModelIndex &index, Target target)
{
    if (!index.isValid())
        return;
    const PaletteModel::Row row = m_model->row(index.row());
    if (row.entry.prefix == u'?') {
        const QString words = m_field->text().mid(1).simplified();
        finish();
        emit searchChosen(row.entry.id, words);
        return;
    }
    m_recent.removeAll(row.entry.id);
    m_recent.prepend(row.entry.id);
    m_recent = m_recent.first(std::min<qsizetype>(m_recent.size(), recentMax));
    emit recentChanged(m_recent);
    finish();
    if (row.action)
        row.action->trigger();
    else
        emit entryChosen(row.entry.id, row.entry.prefix, target);
}

void CommandPalette::finish()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    m_focusBefore = nullptr;
}

bool CommandPalette::handleKey(QKeyEvent *event)
{
    const int rows = m_model->rowCount();
    const int row = m_list->currentIndex().row();
    const auto go = [&](int to) {
        m_isUsed = true;
        m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, std::max(0, rows - 1))));
    };
    switch (event->key()) {
    case Qt::Key_Down:
        go(row + 1);
        return true;
    case Qt::Key_Up:
        go(row - 1);
        return true;
    case Qt::Key_PageDown:
        go(row + shownRows);
        return true;
    case Qt::Key_PageUp:
        go(row - shownRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex(), event->modifiers() & Qt::ControlModifier ? Target::ToTheRight : Target::Here);
        return true;
    case Qt::Key_Escape:
        finish();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event));
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        // The focus went somewhere on purpose; it is not to be brought back.
        m_focusBefore = nullptr;
        hide();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &look = theme(this);
    paintBox(painter, rect(), look.size().radius.card, look.surface().card, look.surface().borderStrong);
}

} // namespace ui
