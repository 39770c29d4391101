// SPDX-License-Identifier: GPL-3.0-or-later
// What SessionTreeModel holds; for its sources only.
#pragma once

#include "ui/models/SessionTreeModel.h"

namespace ui {

struct SessionTreeModel::Row
{
    session::Snapshot snapshot;
    QString age; ///< as last shown: what setNow() compares with
    QString words;
};

struct SessionTreeModel::Group
{
    QString project;
    QString name;
    std::vector<Row> rows;
};

} // namespace ui
