// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "ui/settings/SandboxTemplateDialog.h"

#include <QPointer>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace ui {

/// All templates of sandboxes: those that come with Gantry can be copied, the user's own changed and removed.
class SandboxTemplatesList : public QWidget
{
    Q_OBJECT
public:
    explicit SandboxTemplatesList(QWidget *parent = nullptr);

    void setTemplates(const QList<SandboxTemplateFields> &templates);
    [[nodiscard]] QStringList names() const;
    /// The answer to saveRequested(): it is stored, or why it is not.
    void setSaved(const base::Result<> &saved);

signals:
    /// @p before: the name it had; empty: it is new.
    void saveRequested(const ui::SandboxTemplateFields &fields, const QString &before);
    void removeRequested(const QString &name);

private:
    QPushButton *addButton(const QString &name, const QString &iconName, const QString &words, const QString &help,
                           void (SandboxTemplatesList::*action)());
    void updateButtons();
    void create();
    void copy();
    void change();
    void askToRemove();
    void openDialog(const SandboxTemplateFields &fields, const QString &before);
    [[nodiscard]] const SandboxTemplateFields *current() const;

    QList<SandboxTemplateFields> m_templates;
    QListWidget *m_list;
    QPointer<SandboxTemplateDialog> m_dialog;
    QPushButton *m_copy = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace ui
