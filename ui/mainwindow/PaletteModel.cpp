// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/PaletteModel.h"

#include "ui/style/Icons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SelectableRowDelegate.h"

#include <QPainter>
#include <QSet>

#include <algorithm>

namespace ui {

namespace {

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// Finds letters[from…] after the last of @p positions: next to it, two letters further in its word, or at a word
/// start. Looser than that, every long line matches every short pattern.
/// @p failed remembers what was tried, or "a a a a …" would take for ever.
bool scatter(const QString &letters, qsizetype from, const QString &text, QList<int> &positions,
             QSet<std::pair<qsizetype, qsizetype>> &failed)
{
    constexpr qsizetype gapMax = 3;
    if (from == letters.size())
        return true;
    const qsizetype last = positions.isEmpty() ? -1 : positions.last();
    if (failed.contains({from, last}))
        return false;
    bool sameWord = !positions.isEmpty();
    for (qsizetype i = last + 1; i < text.size(); ++i) {
        if (startsWord(text, i))
            sameWord = false;
        const bool near = sameWord && i - last <= gapMax;
        if ((!near && !startsWord(text, i)) || text.at(i).toCaseFolded() != letters.at(from).toCaseFolded())
            continue;
        positions << static_cast<int>(i);
        if (scatter(letters, from + 1, text, positions, failed))
            return true;
        positions.removeLast();
    }
    failed.insert({from, last});
    return false;
}

QString actionText(const QAction *action)
{
    return action->text().remove(QLatin1Char('&'));
}

/// Text with the matched letters semibold; returns the width.
int paintMatched(QPainter &painter, const QRect &rect, const QString &text, const QList<int> &matched,
                 const Theme &look)
{
    const QFont plain = look.font(FontRole::Base);
    const QFont strong = look.font(FontRole::Strong);
    int x = rect.left();
    for (qsizetype from = 0; from < text.size();) {
        const bool bold = matched.contains(from);
        qsizetype to = from + 1;
        while (to < text.size() && matched.contains(to) == bold)
            ++to;
        const QString part = text.mid(from, to - from);
        x += paintText(painter, QRect(x, rect.top(), rect.right() - x + 1, rect.height()), part, bold ? strong : plain,
                       look.text(), Qt::AlignLeft | Qt::AlignVCenter);
        from = to;
    }
    return x - rect.left();
}

} // namespace

std::optional<QList<int>> fuzzyMatch(const QString &pattern, const QString &text)
{
    // A run of the letters as typed reads best; else the letters in order, word starts first.
    const QString wanted = pattern.simplified();
    QList<int> positions;
    if (wanted.isEmpty())
        return positions;
    qsizetype whole = text.indexOf(wanted, 0, Qt::CaseInsensitive);
    for (qsizetype next = whole; next >= 0; next = text.indexOf(wanted, next + 1, Qt::CaseInsensitive)) {
        if (startsWord(text, next)) {
            whole = next;
            break;
        }
    }
    if (whole >= 0) {
        for (qsizetype i = 0; i < wanted.size(); ++i)
            positions << static_cast<int>(whole + i);
        return positions;
    }
    QString letters = wanted;
    letters.remove(u' ');
    QSet<std::pair<qsizetype, qsizetype>> failed;
    if (scatter(letters, 0, text, positions, failed))
        return positions;
    return {};
}

int fuzzyScore(const QList<int> &positions, const QString &text)
{
    int score = 0;
    for (qsizetype i = 0; i < positions.size(); ++i) {
        if (startsWord(text, positions.at(i)))
            score += 8;
        if (i > 0 && positions.at(i) == positions.at(i - 1) + 1)
            score += 5;
    }
    if (!positions.isEmpty())
        score -= std::min(positions.first(), 10);
    return score;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.entry.text;
    case Qt::ToolTipRole:
        return row.entry.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.entry.text, row.entry.context, row.keys.toString(QKeySequence::NativeText)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

void PaletteModel::filter(const QString &text, const QList<PaletteEntry> &entries, const QList<QAction *> &actions,
                          const QStringList &recent)
{
    const QChar first = text.isEmpty() ? QChar() : text.front();
    const bool prefixed = first == u'>' || first == u'#' || first == u'@' || first == u'?';
    const QString pattern = prefixed ? text.mid(1) : text;
    QList<Row> rows;
    const auto consider = [&](Row row, int bonus) {
        // What is searched for elsewhere is not looked for here.
        const auto matched = fuzzyMatch(first == u'?' ? QString() : pattern, row.entry.text);
        if (!matched)
            return;
        row.matched = *matched;
        const qsizetype age = recent.indexOf(row.entry.id);
        row.score = fuzzyScore(*matched, row.entry.text) + bonus + (age < 0 ? 0 : static_cast<int>(30 - age));
        rows << row;
    };
    for (const PaletteEntry &entry : entries) {
        const bool fits = prefixed ? entry.prefix == first : entry.prefix.isNull();
        if (fits)
            consider(Row{entry, nullptr, {}, {}, 0}, 4); // sessions before actions
    }
    for (QAction *action : actions) {
        if ((prefixed && first != u'>') || !action->isEnabled() || !action->isVisible()
            || action->objectName() == QLatin1StringView("palette"))
            continue;
        PaletteEntry entry;
        entry.id = action->objectName();
        entry.text = actionText(action);
        entry.context = CommandPalette::tr("Action");
        consider(Row{entry, action, action->shortcut(), {}, 0}, 0);
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &Row::score);
    if (rows.size() > maxRows)
        rows.resize(maxRows);
    beginResetModel(); // every row may differ after each letter
    m_rows = rows;
    endResetModel();
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    const Sizes &size = look.size();
    const PaletteModel::Row &row = m_model.row(index.row());
    QStyleOptionViewItem background(option);
    background.widget = nullptr; // the field keeps the focus, the current row still counts as focused
    background.state |= QStyle::State_Active;
    background.state &= ~QStyle::State_HasFocus;
    painter->save();
    paintRowBackground(*painter, background, look);
    QRect rest = option.rect.adjusted(size.space.m, 0, -size.space.m, 0);
    const int side = size.icon.inlineIcon;
    const QRect place(rest.left(), rest.center().y() - side / 2 + 1, side, side);
    if (row.entry.glyph)
        paintStatusGlyph(*painter, place, *row.entry.glyph, look);
    else if (row.action && !row.action->icon().isNull())
        row.action->icon().paint(painter, place);
    else if (!row.entry.iconName.isEmpty())
        paintIcon(*painter, place, row.entry.iconName, look.text());
    rest.adjust(side + size.space.s, 0, 0, 0);
    if (!row.keys.isEmpty()) {
        const QString keys = row.keys.toString(QKeySequence::NativeText);
        QRect box(QPoint(), keyHintSize(keys, look));
        box.moveCenter(rest.center());
        box.moveRight(rest.right());
        paintKeyHint(*painter, box, keys, look);
        rest.setRight(box.left() - size.space.s);
    }
    const int width = paintMatched(*painter, rest, row.entry.text, row.matched, look);
    rest.adjust(width + size.space.s, 0, 0, 0);
    paintText(*painter, rest, row.entry.context, look.font(FontRole::Small), look.surface().textMuted);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &look = theme(option.widget);
    return {100, look.rowHeight(look.size().row.standard)};
}

} // namespace ui
