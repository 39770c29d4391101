// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/StatusGlyph.h"

#include <QFrame>
#include <QKeySequence>
#include <QList>
#include <QPointer>
#include <QString>

#include <optional>

class QKeyEvent;
class QLabel;
class QListView;
class QModelIndex;

namespace ui {

class ActionRegistry;
class PaletteModel;
class SearchField;

/// One line of the palette that is not an action: a session, a page, a task, a file.
struct PaletteEntry
{
    QString id; ///< given back by entryChosen()
    QString text;
    QString context; ///< muted: "harbor-api, running"
    QString iconName;
    std::optional<StatusGlyph> glyph; ///< instead of the icon
    QChar prefix; ///< '#' tasks, '@' files, '?' places to search; null: shown without a prefix

    bool operator==(const PaletteEntry &) const = default;
};

/// Ctrl+Shift+P: a field over a list. Without a prefix sessions, then actions; `>` actions alone, `#` and `@` as the
/// entries say; `?` offers to search elsewhere for the words that follow. Matched letters are semibold, recently used
/// ones come first. Floats over its parent at 20 % of its height and goes when the focus leaves it or on Escape; the
/// focus returns to where it was.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    enum class Target { Here, ToTheRight };

    CommandPalette(ActionRegistry &actions, QWidget *parent);
    ~CommandPalette() override;

    void setEntries(const QList<PaletteEntry> &entries);
    /// The ids and action names used last, newest first, at most 20; the owner keeps them between starts.
    [[nodiscard]] QStringList recent() const;
    void setRecent(const QStringList &ids);
    /// Shows it with @p text in the field, the focus in it.
    void open(const QString &text = {});
    /// What the list shows now, for tests.
    [[nodiscard]] QStringList shownTexts() const;

signals:
    /// It is about to be shown: the time for setEntries().
    void opening();
    void entryChosen(const QString &id, QChar prefix, ui::CommandPalette::Target target);
    /// An entry with the prefix '?', and the words after it.
    void searchChosen(const QString &id, const QString &words);
    void recentChanged(const QStringList &ids);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void place();
    void choose(const QModelIndex &index, Target target);
    void finish();
    [[nodiscard]] bool handleKey(QKeyEvent *event);

    ActionRegistry &m_actions;
    SearchField *m_field;
    QListView *m_list;
    PaletteModel *m_model;
    QList<PaletteEntry> m_entries;
    QPointer<QWidget> m_focusBefore;
    QStringList m_recent;
    bool m_isUsed = false; ///< something was typed or a row chosen since it opened
};

/// Matches the letters of @p pattern in order in @p text: as a run, at word starts, or close together in one word.
/// Nothing when they do not; else the positions. A pattern without letters matches everything at no position.
[[nodiscard]] std::optional<QList<int>> fuzzyMatch(const QString &pattern, const QString &text);
/// Higher is better: runs of letters, word starts and early matches.
[[nodiscard]] int fuzzyScore(const QList<int> &positions, const QString &text);

} // namespace ui
