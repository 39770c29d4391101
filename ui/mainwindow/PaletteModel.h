// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/CommandPalette.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>
#include <QStyledItemDelegate>

namespace ui {

/// What the palette lists for the text in its field, best first, at most maxRows.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int maxRows = 60;

    enum Role { EntryRole = Qt::UserRole + 1 };

    struct Row
    {
        PaletteEntry entry;
        QPointer<QAction> action; ///< null for entries
        QKeySequence keys;
        QList<int> matched;
        int score = 0;
    };

    explicit PaletteModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void filter(const QString &text, const QList<PaletteEntry> &entries, const QList<QAction *> &actions,
                const QStringList &recent);
    [[nodiscard]] const Row &row(int index) const { return m_rows.at(index); }

private:
    QList<Row> m_rows;
};

class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const PaletteModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const PaletteModel &m_model;
};

} // namespace ui
