// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QMap>

class QGridLayout;
class QPushButton;
class QSpinBox;

namespace ui {

class TextLabel;

/// How many tasks run at once, in all and on each engine: here, and over all workers of the queue. It stores nothing:
/// the owner does, and answers with accept() or showError().
class QueueLimitsDialog : public QDialog
{
    Q_OBJECT
public:
    /// 0: any number; for what is missing in perEngine too.
    struct Limits
    {
        int most = 0;
        QMap<QString, int> perEngine;

        bool operator==(const Limits &) const = default;
    };

    /// @p engines: ids and words. @p usual: how many run here at once when nothing is chosen.
    QueueLimitsDialog(const QList<std::pair<QString, QString>> &engines, int usual, QWidget *parent = nullptr);

    void setHere(const Limits &limits);
    /// Until then they cannot be changed.
    void setQueue(const Limits &limits);
    [[nodiscard]] Limits here() const { return read(m_here); }
    [[nodiscard]] Limits queue() const { return read(m_queue); }
    [[nodiscard]] bool hasQueue() const { return m_hasQueue; }
    void showError(const QString &message);

signals:
    void saveRequested();

private:
    struct Column
    {
        QSpinBox *most = nullptr;
        QMap<QString, QSpinBox *> perEngine;
        QMap<QString, int> others; ///< of engines that have no row here
    };

    void createTable(QGridLayout *table, const QList<std::pair<QString, QString>> &engines, int usual);
    static void show(Column &column, const Limits &limits);
    [[nodiscard]] static Limits read(const Column &column);

    Column m_here;
    Column m_queue;
    bool m_hasQueue = false;
    TextLabel *m_problem;
    QPushButton *m_save;
};

} // namespace ui
