// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"

#include <QWidget>

class QGridLayout;
class QTreeView;

namespace ui {

class Chip;
class ElidedLabel;
class Meter;
class StepUsageModel;
class TextLabel;

/// What a session used: cost with its basis, tokens, context, and a table of its steps.
class UsageTab : public QWidget
{
    Q_OBJECT
public:
    explicit UsageTab(QWidget *parent = nullptr);

    void setSnapshot(const std::optional<session::Snapshot> &snapshot);
    void setContext(std::optional<qint64> used, std::optional<qint64> limit);

private:
    void createFigures();
    void createTable();
    ElidedLabel *addFact(const QString &name, const QString &objectName);
    void showBasis(const session::Snapshot &snapshot);

    QGridLayout *m_grid = nullptr;
    TextLabel *m_cost = nullptr;
    Chip *m_basis = nullptr;
    ElidedLabel *m_in = nullptr;
    ElidedLabel *m_out = nullptr;
    ElidedLabel *m_cache = nullptr;
    ElidedLabel *m_context = nullptr;
    Meter *m_contextMeter = nullptr;
    ElidedLabel *m_model = nullptr;
    ElidedLabel *m_engine = nullptr;
    StepUsageModel *m_steps;
    QTreeView *m_table = nullptr;
};

} // namespace ui
