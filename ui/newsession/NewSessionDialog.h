// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/newsession/NewSessionValues.h"

#include <QDialog>

#include <memory>

class QFormLayout;

namespace ui {

/// The form for a new session. It checks what can be checked here and emits startRequested(); it starts nothing.
///
/// The owner answers folderChanged() with setFolderHint() and applyChoices(), closes the dialog with accept() when the session
/// was made, or shows what is wrong with showError().
class NewSessionDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewSessionDialog(QWidget *parent = nullptr);
    ~NewSessionDialog() override;

    void setProjects(const QStringList &recent);
    void setEngines(const QList<EngineChoice> &engines);
    void setModels(const QStringList &models);
    void setValues(const NewSessionValues &values);
    [[nodiscard]] NewSessionValues values() const;
    /// Last choices of this project; what was typed stays.
    void applyChoices(const QVariantMap &choices);

    /// "git, main, clean", for @p folder only (a late answer for another folder is dropped). With @p isProblem it is
    /// shown as an error that keeps Start from going on: "Gantry cannot write in ~/src/x: permission denied".
    void setFolderHint(const QString &folder, const QString &hint, bool isProblem = false);
    /// "Today $14.82 of $40.00, $25.18 left"; empty hides it.
    void setBudgetLine(const QString &text);

    enum class Field { Folder, Title, Text, Engine, Permissions, Limits };
    /// Under the field, which gets the focus. Start works again.
    void showError(Field field, const QString &message);

public slots:
    /// Esc; asks first when a prompt was typed.
    void reject() override;

signals:
    void startRequested(const ui::NewSessionValues &values);
    void folderChanged(const QString &folder);
    void engineFixRequested(const QString &engineId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Fields;
    void createForm();
    void createFolderRow(QFormLayout *form);
    void createTitleRow(QFormLayout *form);
    void createTextRow(QFormLayout *form);
    void createEngineRow(QFormLayout *form);
    void createModelRow(QFormLayout *form);
    void createStepsRow(QFormLayout *form);
    void createLimitsRow(QFormLayout *form);
    void createFoot();
    void browse();
    void onFolderEdited();
    void onKindChanged();
    void onPermissionChanged();
    void updateCounter();
    void start();
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString checkFolder() const;
    [[nodiscard]] QString checkText() const;
    [[nodiscard]] QString checkEngine() const;
    [[nodiscard]] QString checkPermissions() const;
    bool checkAll();

    std::unique_ptr<Fields> m;
};

} // namespace ui
