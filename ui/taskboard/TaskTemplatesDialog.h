// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/TaskTemplates.h"

#include <QDialog>

#include <memory>

class QFormLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace ui {

/// Tasks to begin with: a list, and the form of the chosen one. It reads and writes nothing itself: the owner answers
/// what it emits with setTemplates() or showError(). While a template has changes, the others cannot be chosen.
class TaskTemplatesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TaskTemplatesDialog(QWidget *parent = nullptr);
    ~TaskTemplatesDialog() override;

    /// @p chosen: what is shown then; empty: the one that is shown now. Changes that were not asked to be saved stay.
    void setTemplates(const QList<tasks::TaskTemplate> &templates, const QString &chosen = {});
    void showError(const QString &message);
    void tell(const QString &words);
    /// As it stands in the form.
    [[nodiscard]] tasks::TaskTemplate edited() const;
    [[nodiscard]] bool isChanged() const;

public slots:
    /// Asks first when there are changes.
    void reject() override;

signals:
    /// @p before: the name it has now; empty: it is new.
    void saveRequested(const tasks::TaskTemplate &one, const QString &before);
    /// The user has confirmed it.
    void removeRequested(const QString &name);
    void importRequested(const QString &file);
    void exportRequested(const QString &file);

private:
    struct Form;
    void createList(QHBoxLayout *row);
    void createForm(QFormLayout *form);
    void createFoot(QVBoxLayout *column);
    void connectForm();
    void begin();
    void showTemplate(const tasks::TaskTemplate &one);
    void followType();
    void check();
    void save();
    void askToRemove();
    void chooseFile(bool isImport);
    [[nodiscard]] const tasks::TaskTemplate *shown() const;

    std::unique_ptr<Form> m_form;
    QList<tasks::TaskTemplate> m_templates;
    QString m_name; ///< of the one in the form; empty: a new one
    tasks::TaskTemplate m_begun; ///< as it was put into the form
    bool m_isSaving = false;
};

} // namespace ui
