// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"
#include "ui/style/StatusGlyph.h"

class QPushButton;
class QTreeWidget;

namespace ui {

class EmptyState;
class ElidedLabel;

/// One line of Settings → Worktrees.
struct WorktreeEntry
{
    QString path = {};
    QString project = {}; ///< its folder
    QString branch = {}; ///< empty: detached
    QString sessions = {}; ///< titles of those that worked in it; empty: none
    StatusGlyph glyph = StatusGlyph::Unknown;
    QString state = {}; ///< "Nothing would be lost"
    QString size = {}; ///< "1.2 MB"; empty: not known
    bool isThere = true; ///< its folder can be opened

    bool operator==(const WorktreeEntry &) const = default;
};

/// The worktrees that Gantry has made. They are facts, no settings: read when the section is shown and on
/// *Look again*.
class WorktreesSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit WorktreesSection(QWidget *parent);

    /// Where worktrees are made unless their project says otherwise.
    void setPlace(const QString &folder);
    /// Keeps the current row where it is still there.
    void setEntries(const QList<WorktreeEntry> &entries);
    void setReading(bool reading);
    [[nodiscard]] const QList<WorktreeEntry> &entries() const { return m_entries; }

signals:
    void refreshRequested();
    void removeRequested(const QString &path);
    void openRequested(const QString &path);
    void newSessionRequested();

protected:
    void fill() override { }
    void showEvent(QShowEvent *event) override;

private:
    void createTable();
    void createButtons();
    void follow();
    [[nodiscard]] const WorktreeEntry *current() const;

    QList<WorktreeEntry> m_entries;
    bool m_reading = false;
    EmptyState *m_nothing;
    QWidget *m_list = nullptr; ///< hidden while there is none
    QTreeWidget *m_table = nullptr;
    TextLabel *m_place = nullptr;
    ElidedLabel *m_path = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace ui
