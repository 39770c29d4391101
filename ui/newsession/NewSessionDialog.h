// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Worktree.h"
#include "ui/newsession/NewSessionValues.h"

#include <QDialog>

#include <memory>

class QGridLayout;
class QPushButton;

namespace ui {

struct WorktreeFacts;

/// The form for a new session. It checks what can be checked here and emits startRequested(); it starts nothing.
///
/// The owner answers folderChanged() with setFolderHint() and applyChoices(), closes the dialog with accept() when the
/// session was made, or shows what is wrong with showError().
class NewSessionDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewSessionDialog(QWidget *parent = nullptr);
    ~NewSessionDialog() override;

    /// Recent projects, newest first; the folder that is chosen already stays.
    void setProjects(const QStringList &recent);
    void setEngines(const QList<EngineChoice> &engines);
    /// The answer to sshKeyFileChosen(): where the key is kept.
    void setSshKey(const QString &reference);
    /// Names the user can pick beside "Default"; any other can be typed.
    void setModels(const QStringList &models);
    void setSandboxTemplates(const QStringList &templates);
    /// Templates of steps.
    void setPlans(const QList<session::Plan> &plans);
    /// The answer to planFileChosen(): the plan, or what is wrong with it.
    void setPlan(const session::Plan &plan);
    void showPlanProblem(const QString &text);
    void setValues(const NewSessionValues &values);
    [[nodiscard]] NewSessionValues values() const;
    /// Last choices of this project; what was typed stays.
    void applyChoices(const QVariantMap &choices);

    /// "git, main, clean", for @p folder only (a late answer for another folder is dropped). With @p isProblem it is
    /// shown as an error that keeps Start from going on: "Gantry cannot write in ~/src/x: permission denied".
    void setFolderHint(const QString &folder, const QString &hint, bool isProblem = false);
    /// "Today $14.82 of $40.00, $25.18 left"; empty hides it.
    void setBudgetLine(const QString &text);
    /// For @p folder only, like setFolderHint().
    void setWorktreeFacts(const QString &folder, const WorktreeFacts &facts);
    /// What goes on between startRequested() and accept(); @p log is added to the set-up script's output. Cancel then
    /// emits cancelRequested() instead of closing the dialog.
    void showProgress(const QString &words, const QByteArray &log = {});

    enum class Field { Folder, Title, Text, Engine, Permissions, Plan, Worktree, Limits };
    /// Under the field, which gets the focus. Start works again.
    void showError(Field field, const QString &message);

public slots:
    /// Esc; asks first when a prompt was typed.
    void reject() override;

signals:
    /// Once per press of Start; the button rests until showError().
    void startRequested(const ui::NewSessionValues &values);
    /// The same for "Add to queue".
    void queueRequested(const ui::NewSessionValues &values);
    /// The folder was chosen or its field was left.
    void folderChanged(const QString &folder);
    /// @p connection: the service's name; empty: there is only one of this kind.
    void engineFixRequested(const QString &engineId, const QString &connection);
    void sshKeyFileChosen(const QString &path);
    void planFileChosen(const QString &path);
    void worktreeRulesChanged(const QString &folder, const git::WorktreeRules &rules);
    /// The user does not want to wait for the worktree.
    void cancelRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Form;

    void createForm();
    void createFolderRow(QGridLayout *grid);
    void createTextRows(QGridLayout *grid);
    void createEngineRow(QGridLayout *grid);
    void createModelRow(QGridLayout *grid);
    void createBypassBox(QGridLayout *grid);
    void createStepsRow(QGridLayout *grid);
    void createPlanRow(QGridLayout *grid);
    void createWorktreeRow(QGridLayout *grid);
    void createLimitsRow(QGridLayout *grid);
    void createFoot();
    void connectForm();
    void browse();
    void noteFolder();
    void onKindChanged();
    void onEngineChanged();
    void onPlanChanged();
    void onPermissionsChanged();
    void updateCounter();
    void start();
    void addToQueue();
    /// Every message, with the focus on the first field that has one.
    [[nodiscard]] bool isComplete();
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString problemOfFolder() const;
    [[nodiscard]] QString problemOfText() const;
    [[nodiscard]] QString problemOfEngine() const;
    [[nodiscard]] QString problemOf(Field field) const;
    void check(Field field);
    void showMessage(Field field, const QString &message);
    void focusField(Field field);
    void showInScroll(QWidget *target);
    void setBusy(bool busy, const QPushButton *pressed = nullptr);

    std::unique_ptr<Form> m;
};

} // namespace ui
