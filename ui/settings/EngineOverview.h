// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/EngineEntry.h"
#include "ui/widgets/Surface.h"

#include <QList>

class QListWidget;

namespace ui {

class TextLabel;
class ToolButton;

/// One row of the list: an engine that is always there, or one of the user's.
struct EngineOverviewRow
{
    QString id;
    QString name;
    QString detail; ///< "Terminal and background, up to 8"
    QString icon; ///< key of tokens.json → icons
    EngineStateRow state;
    QString fixedReason; ///< why it can be neither copied nor removed; empty: it can

    bool operator==(const EngineOverviewRow &) const = default;
};

/// The engines of Settings → Engines with their states, and what can be done with the chosen one below.
class EngineOverview : public Surface
{
    Q_OBJECT

public:
    explicit EngineOverview(QWidget *parent);

    /// Chooses @p current without a word.
    void setRows(const QList<EngineOverviewRow> &rows, const QString &current);

signals:
    void chosen(const QString &id);
    void copyRequested();
    void removeRequested();

private:
    void createFoot();
    void showReason();
    [[nodiscard]] const EngineOverviewRow *current() const;

    QList<EngineOverviewRow> m_rows;
    QListWidget *m_list = nullptr;
    ToolButton *m_copy = nullptr;
    ToolButton *m_remove = nullptr;
    TextLabel *m_count = nullptr;
};

} // namespace ui
