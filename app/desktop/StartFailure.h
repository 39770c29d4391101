// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QMessageBox>

namespace app {

/// Stands in for the window when it cannot open: says why, and offers to begin in another data folder.
class StartFailure : public QMessageBox
{
    Q_OBJECT
public:
    explicit StartFailure(const base::Error &error);

signals:
    void quitRequested();
    /// @p folder: for GANTRY_DATA_DIR; made when it is not there.
    void folderChosen(const QString &folder);

private:
    void askForFolder();
};

} // namespace app
