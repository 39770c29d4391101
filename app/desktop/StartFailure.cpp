// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/StartFailure.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>

namespace app {

StartFailure::StartFailure(const base::Error &error)
    : QMessageBox(Critical, QApplication::applicationDisplayName(), error.message)
{
    setObjectName(QStringLiteral("startFailure"));
    setTextFormat(Qt::PlainText);
    setInformativeText(tr("Another folder begins empty and counts until Gantry is closed. What is in this one stays. "
                          "The variable GANTRY_DATA_DIR names a folder for good."));
    if (!error.detail.isEmpty())
        setDetailedText(error.detail);
    QPushButton *quit = addButton(tr("Quit"), RejectRole);
    quit->setObjectName(QStringLiteral("startQuit"));
    QPushButton *other = addButton(tr("Use another folder…"), ActionRole);
    other->setObjectName(QStringLiteral("startOtherFolder"));
    setDefaultButton(quit);
    setEscapeButton(quit);
    connect(this, &QDialog::finished, this, [this, other] {
        if (clickedButton() == other)
            askForFolder();
        else
            emit quitRequested();
    });
}

void StartFailure::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder for Gantry's data"), QDir::homePath());
    dialog->setObjectName(QStringLiteral("startFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    // A folder of its own inside of it: the data folder is made private.
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { emit folderChosen(QDir(folder).filePath(QStringLiteral("gantry"))); });
    connect(dialog, &QDialog::rejected, this, [this] { open(); });
    dialog->open();
}

} // namespace app
